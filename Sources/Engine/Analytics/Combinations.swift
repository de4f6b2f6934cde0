/// Combinations of values by how often and how much their deals are won.
///
/// Definition: docs/metrics/combinations.md.
public struct Combinations: Hashable, Sendable {
  /// The closed deals that have some values in common.
  public struct Row: Hashable, Sendable {
    public let segments: [Segment]
    public let tally: WinTally
    /// Two-sided p if this were the only combination looked at.
    public let pValue: Double
    /// Share of permutations of the outcomes in which any combination strays as far.
    public let adjustedP: Double
    /// No other has both a higher win rate and a higher value per deal.
    public internal(set) var isOnFront = false
  }

  public let scope: DealScope
  public let depth: Int
  public let total: WinTally
  /// How many combinations were looked at.
  public let tested: Int
  /// Best win rate first.
  public let rows: [Row]
  /// What stands out, surest first, each counted without the deals of those before it.
  public let found: [Row]
  public let permutations: Int
  public let seed: UInt64
}
