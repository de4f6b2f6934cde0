/// A claim that is written with the work that it is for, or not at all.
struct JobClaiming: Hashable, Sendable {
  let claim: JobClaim
  /// Seconds since 1970.
  let moment: Int64
}
