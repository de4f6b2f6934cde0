/// What would have to happen for a fallen win rate to be back, by the segments of one dimension.
///
/// Arithmetic on the shares and rates of the two periods: neither a forecast nor a test.
/// Definition: docs/metrics/recovery.md.
public struct Recovery: Hashable, Sendable {
  /// One segment whose conversion alone would bring the whole rate back inside today's mix.
  public struct Lever: Hashable, Sendable {
    public let segment: String
    public let rate: Double
    /// By how much the segment's rate must rise.
    public let rise: Double
  }

  public let dimension: Dimension
  /// The later period's rates with the earlier period's shares.
  public let rateAtEarlierMix: Double
  /// How far the whole rate has to rise; `nil` where it has not fallen.
  public let shortfall: Double?
  /// Of the segments that could do it alone, the one that lost most; `nil` when none could.
  public let lever: Lever?
}

extension Recovery {
  /// `nil` when one of the periods has no rate.
  public init?(of change: WinRateChange) {
    guard let whole = change.change, !change.lines.isEmpty else { return nil }
    dimension = change.dimension
    rateAtEarlierMix = change.lines.reduce(0) { sum, line in
      sum + line.shareBefore * (line.rateAfter ?? line.rateBefore ?? 0)
    }
    shortfall = whole < 0 ? -whole : nil
    lever =
      shortfall.flatMap { shortfall in
        change.lines.filter { $0.rate.value < 0 }.sorted { $0.rate.value < $1.rate.value }
          .lazy.compactMap { Lever($0, closing: shortfall) }.first
      }
  }
}

extension Recovery.Lever {
  /// `nil` when even winning everything would not do.
  fileprivate init?(_ line: WinRateChange.Line, closing shortfall: Double) {
    guard let rate = line.rateAfter, line.shareAfter > 0, rate + shortfall / line.shareAfter <= 1
    else { return nil }
    (segment, self.rate, rise) = (line.segment, rate, shortfall / line.shareAfter)
  }
}
