/// The segments of one dimension in a period, with what each contributed to the change.
public struct SegmentTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let segment: String
    public let closed: Int
    public let won: Int
    public let winRate: Double?
    public let interval: Interval?
    public let weightedWinRate: Double?
    public let amount: Amount
    /// Won amount per closed deal, in major units.
    public let valuePerDeal: Double?
    /// Won amount per day that any of the deals was open, in major units.
    public internal(set) var wonPerOpenDay: Double?
    /// Share of the period's closed deals.
    public let share: Double
    /// Change of the win rate against the comparison period; `nil` when either is unknown.
    public let winRateChange: Double?
    public let weightedWinRateChange: Double?
    /// Additive part of the whole change: children of a row sum to it on every path.
    public let contribution: Double?
    /// p of the rate change (pooled two-proportion z).
    public let pValue: Double?
    /// The p after Benjamini and Hochberg over the lines that are judged; `nil` for the others.
    public let adjustedP: Double?
    /// What may be said of the rate change, by the adjusted p.
    public let verdict: Verdict
    /// Win rates of the last eight periods, oldest first.
    public let history: [Double?]
    /// Fewer closed deals than the minimum sample: shown, never ranked.
    public let isBelowMinimum: Bool
  }

  public let dimension: Dimension
  public let basis: Basis
  public let filter: DealFilter
  public let period: Period
  public let versus: Period
  /// Only the first so many days of both periods are compared, one of them still running.
  public let firstDays: Int?
  public let rows: [Row]
  public let total: Row
  public let minimumSample: Int
  /// The period or the comparison is incomplete, as sentences.
  public let doubts: [String]
}
