/// One thing that may have made a win rate fall, judged by the data.
public struct Hypothesis: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case supported
    case notSupported = "not supported"
    case cannotTell = "cannot tell"
  }

  /// What the effect counts.
  public enum Unit: String, Hashable, Sendable {
    /// Change of a rate, 0…1.
    case points
    /// Pace beside the earlier one: 0.8 is a fifth slower.
    case pace
  }

  public let cause: Cause
  public let verdict: Verdict
  /// `nil` where the data cannot tell.
  public let effect: Double?
  public let unit: Unit
  /// 95 %; `nil` where none is known.
  public let interval: Interval?
  public let pValue: Double?
  /// The p after Holm over all hypotheses that could be tested.
  public let adjustedP: Double?
  /// Deals, or stays in a stage, that the test rests on.
  public let n: Int
  /// What was found, or why the data cannot tell.
  public let sentence: String
}
