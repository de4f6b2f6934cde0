/// How much less probabilities lose than others on the same deals, with the error of that.
///
/// The differences are taken look by look, so what makes a deal hard for both drops out; their errors
/// are taken deal by deal, however often a deal was looked at.
public struct LossGain: Hashable, Sendable, Codable {
  public let deals: Int
  private let lookCount: Int?
  /// The mean log loss of the others minus the mean log loss of these: above 0 these are better.
  public let value: Double
  /// The standard error of the value.
  let error: Double

  /// How often the deals were looked at.
  public var looks: Int { lookCount ?? deals }

  /// The gain of looks at deals, which by default are each looked at once.
  ///
  /// `nil` with fewer than two deals, because then nothing is known of the error.
  init?(
    of probabilities: [Double], over others: [Double], isWon: [Bool], at deals: [Int]? = nil
  ) {
    let looks = LooksByDeal(at: deals ?? Array(isWon.indices))
    guard looks.deals > 1 else { return nil }
    let gains = isWon.indices.map {
      LogLoss.of(others[$0], isWon: isWon[$0]) - LogLoss.of(probabilities[$0], isWon: isWon[$0])
    }
    (self.deals, lookCount) = (looks.deals, looks.looks)
    value = gains.reduce(0, +) / Double(gains.count)
    error = looks.error(ofMean: gains)
  }

  /// The 95 % interval of the gain.
  public var interval: Interval { Interval(around: value, error: error) }

  /// Whether these are better by more than chance explains.
  public var isBeyondNoise: Bool { interval.lower > 0 }

  /// Whether either of the two is better by more than chance explains.
  public var isDifferent: Bool { interval.lower > 0 || interval.upper < 0 }
}
