/// The combinations of values that a change of the win rate comes from, beyond what happened to all.
///
/// Found by looking at every combination that enough deals share, each p adjusted for that.
/// Definition: docs/metrics/change-drivers.md.
public struct ChangeDrivers: Hashable, Sendable {
  /// One combination; its deals belong to no other that was found before it.
  public struct Finding: Hashable, Sendable {
    /// What the deals have in common.
    public let segments: [Segment]
    public let closedBefore: Int
    public let closedAfter: Int
    public let rateBefore: Double?
    public let rateAfter: Double?
    /// Change of the share of all closed deals.
    public let shareChange: Double
    /// `nil` where no chance could have moved the share.
    public let shareChangeZ: Double?
    /// Additive part of the whole change.
    public let contribution: Double
    /// `nil` without a standard error.
    public let contributionZ: Double?
    /// By how much more the rate changed than that of all other deals; `nil` where a rate is
    /// missing.
    public let rateAgainstRest: Double?
    public let rateAgainstRestZ: Double?
    /// Two-sided p if this were the only combination looked at.
    public let pValue: Double
    /// Share of label permutations in which any combination strays as far.
    public let adjustedP: Double

    public var rateChange: Double? {
      rateAfter.flatMap { after in rateBefore.map { after - $0 } }
    }
  }

  /// How many combinations were looked at.
  public let tested: Int
  /// Strongest first; their contributions can be added up.
  public let found: [Finding]
  /// The strongest of all, found or not; `nil` when no combination has enough deals.
  public let best: Finding?
  public let depth: Int
  public let permutations: Int
  public let seed: UInt64
}
