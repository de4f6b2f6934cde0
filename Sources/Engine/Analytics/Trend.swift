/// Win rates of successive periods.
public struct Trend: Hashable, Sendable {
  /// The figures of one period; a rate without closed deals is `nil`.
  public struct Entry: Hashable, Sendable {
    public let period: Period
    public let completeness: Completeness
    public let closed: Int
    public let won: Int
    public let winRate: Double?
    /// Wilson interval of the win rate.
    public let interval: Interval?
    public let amount: Amount
    public let wonAmount: Amount
    public let weightedWinRate: Double?
    public let weightedInterval: Interval?
    /// Weighted minus count win rate; negative when the larger deals are lost.
    public let sizeGap: Double?
  }

  public let entries: [Entry]
  /// p of the χ² test that all complete periods share one win rate; `nil` with fewer than two.
  public let homogeneityP: Double?
}
