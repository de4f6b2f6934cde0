/// The winning cycle of similar deals as of a day: quantiles of days from creation to a win.
///
/// Open deals are censored and losses compete, so slow wins still to come are not forgotten
/// (Aalen-Johansen). "Similar" is the most specific group with enough wins.
public struct TypicalCycle: Hashable, Sendable {
  /// The values that define the similar deals, most important first; empty means all deals.
  public let group: [Segment]
  public let wins: Int
  public let deals: Int
  /// Days; `nil` when the curve never reaches the share.
  public let median: Int?
  public let p75: Int?
  public let p90: Int?

  public init(
    group: [Segment], wins: Int, deals: Int, median: Int?, p75: Int?, p90: Int?
  ) {
    self.group = group
    self.wins = wins
    self.deals = deals
    self.median = median
    self.p75 = p75
    self.p90 = p90
  }
}
