/// Whether the deals that a rule pointed at were lost more often than deals like them.
///
/// Comparable deals were open on the day of the alert in the same stage, and the rule did not point
/// at them. Definition: docs/metrics/hit-rate.md.
public struct HitRate: Hashable, Sendable {
  /// Deals that the rule pointed at, and that had ended by the as-of day.
  public let ended: Int
  public let lost: Int
  /// Deals that it pointed at and that are still open, or have nothing to be compared with.
  public let leftOut: Int
  /// Wilson's 95 % interval of the share of lost ones.
  public let interval: Interval?
  /// The share that would have been lost had each been lost as often as its comparable deals.
  public let comparable: Double?
  /// How often at least so many would be lost by chance, each as often as its comparable deals.
  public let pValue: Double?

  /// Below so many ended deals nothing is said of a difference.
  public static let leastEnded = 20

  /// One deal that a rule pointed at for the first time.
  struct Case {
    /// `nil` while it is open.
    let isLost: Bool?
    /// Of the comparable deals, those that have ended and those that were lost.
    let comparable: (ended: Int, lost: Int)
  }

  init(of cases: [Case]) {
    let counted = cases.filter { $0.isLost != nil && $0.comparable.ended > 0 }
    (ended, lost) = (counted.count, counted.count { $0.isLost == true })
    leftOut = cases.count - counted.count
    interval = WinRate.interval(won: lost, of: ended)
    let chances = counted.map { Double($0.comparable.lost) / Double($0.comparable.ended) }
    comparable = chances.isEmpty ? nil : chances.reduce(0, +) / Double(chances.count)
    pValue = counted.count < Self.leastEnded ? nil : Self.distribution(of: chances).atLeast(lost)
  }

  private static func distribution(of chances: [Double]) -> PoissonBinomial {
    guard chances.count > PoissonBinomial.exactDeals else {
      return PoissonBinomial(chances: chances)
    }
    let variances = chances.map { $0 * (1 - $0) }
    return PoissonBinomial(
      mean: chances.reduce(0, +), variance: variances.reduce(0, +),
      thirdMoment: zip(chances, variances).reduce(0) { $0 + $1.1 * (1 - 2 * $1.0) })
  }

  /// The share that was lost; `nil` without an ended deal.
  public var rate: Double? { ended > 0 ? Double(lost) / Double(ended) : nil }
}
