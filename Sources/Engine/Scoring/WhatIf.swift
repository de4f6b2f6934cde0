/// What the model says of an open deal if one thing about it were otherwise.
///
/// It is the score of other deals, not the effect of an act. Definition: docs/metrics/what-ifs.md.
public struct WhatIf: Hashable, Sendable {
  public enum Change: Hashable, Sendable {
    /// Nothing happens for so many days.
    case untouched(days: Int)
    /// It enters another stage today.
    case moved(to: String)
    /// Its close date is moved to a later day once more.
    case pushed
  }

  public let change: Change
  public let probability: Double
  /// The closed deals that were so: older, moved on like that, pushed as often.
  public let deals: Int
}
