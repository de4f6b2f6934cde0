/// Reps by win rate in a period, ranked only above a minimum of closed deals.
public struct RepLeaderboard: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let rep: String
    public let closed: Int
    public let won: Int
    public let winRate: Double?
    public let interval: Interval?
    /// The rate as those of all reps make it likely, with its interval; `nil` without closed deals.
    public let shrunkenRate: Double?
    public let shrunkenInterval: Interval?
    public let weightedWinRate: Double?
    public let amount: Amount
    public let wonAmount: Amount
    /// Wins that the deals' own attributes would have given any rep.
    public let expectedWins: Double?
    /// Won ÷ expected wins with its interval.
    public let ratio: Double?
    public let ratioInterval: Interval?
    /// Where the ratio of a rep like all others stays with 95 and with 99.8 %, widened by φ.
    public let funnel95: Interval?
    public let funnel998: Interval?
    /// Overall win rate × ratio.
    public let adjustedRate: Double?
    /// 1 is the best; `nil` below the minimum.
    public let rank: Int?
    /// Where the rank may lie; `nil` below the minimum.
    public let ranks: RankUncertainty?
    /// Two-sided p of the wins, given the chances of the deals; `nil` below the minimum.
    public let pValue: Double?
    /// The p after Benjamini and Hochberg over the ranked reps.
    public let adjustedP: Double?
    /// "above" or "below" the team's rate by more than luck allows over all reps; else `nil`.
    public let flag: String?
    /// Open amount on the rep's desk as of the book's day.
    public let openAmount: Amount
  }

  public let period: Period?
  /// Ranked reps, best adjusted rate first.
  public let ranked: [Row]
  /// Reps below the minimum, by name.
  public let unranked: [Row]
  public let minimum: Int
  /// p of the test that all ranked reps share one win rate; `nil` with fewer than two.
  public let differP: Double?
  /// How wide the ranked reps spread; `nil` with fewer than two.
  public let overdispersion: Overdispersion?
  /// The family of all reps with closed deals, towards which rates shrink.
  public let pooling: BetaBinomial?
  /// Best minus worst win rate among ranked reps.
  public let gap: Double?
  /// The gap that equally good reps would show by luck alone.
  public let gapByChance: Double?
  /// What expected wins depend on besides the logarithm of the amount.
  public let adjustedFor: [Dimension]
  /// Why the period deserves a doubt, as sentences; empty when it does not.
  public internal(set) var doubts: [String] = []
}
