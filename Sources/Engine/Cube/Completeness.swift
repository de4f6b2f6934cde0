/// Whether a period's closed deals can be compared with those of other periods.
public enum Completeness: Hashable, Sendable {
  case complete
  /// The period holds cycles that only the edge of the export explains, or is still running.
  case incomplete(reason: String)

  public var isComplete: Bool { self == .complete }
}
