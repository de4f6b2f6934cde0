/// Where deals have been worth more or less than elsewhere, and where nothing can be said.
///
/// Definition: docs/metrics/focus-list.md.
public struct FocusList: Hashable, Sendable {
  /// What follows for the time of a team.
  public enum Advice: String, Hashable, Sendable, CaseIterable {
    /// The lower end of the 90 % interval lies above all deals.
    case focus
    /// The upper end of the 90 % interval lies below all deals.
    case deprioritise
    case noEvidence = "no evidence"
    /// Below the minimum sample nothing is recommended.
    case tooFewDeals = "not enough deals"
  }

  /// One segment, alone or as a combination.
  public struct Row: Hashable, Sendable {
    public let segments: [Segment]
    public let tally: WinTally
    /// Won amount per deal or per open day, in major units.
    public let value: Double?
    /// The value drawn towards that of all deals, as far as luck may have made it.
    public let shrunken: Double?
    /// 90 % interval of ``shrunken``.
    public let interval: Interval?
    public let advice: Advice
    /// A shorter combination holds it, has the same advice and is worth as much.
    public internal(set) var isImplied = false
    /// Where its family stands in ``FocusList/families``.
    public let family: Int
  }

  /// The segments of the same dimensions, which divide the deals among them.
  public struct Family: Hashable, Sendable {
    public let dimensions: [Dimension]
    /// Segments with enough deals.
    public let judged: Int
    /// p of the test that all of them are worth the same; `nil` where it cannot be asked.
    public let pValue: Double?
    /// The p after Holm over all families.
    public let adjustedP: Double?

    /// Whether its segments differ by more than luck, so that advice may follow.
    public var differs: Bool { (adjustedP ?? 1) <= FocusList.significance }
  }

  public let scope: DealScope
  public let depth: Int
  public let measure: ValueMeasure
  public let total: WinTally
  public let families: [Family]
  /// Highest shrunken value first, those with too few deals last.
  public let rows: [Row]

  static let significance = 0.05
}
