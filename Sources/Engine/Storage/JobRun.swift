/// A job that was done, and when.
public struct JobRun: Hashable, Sendable {
  public let claim: JobClaim
  /// Seconds since 1970.
  public let moment: Int64
}
