import Engine

/// What became of one job.
struct JobReport {
  let claim: JobClaim
  let outcome: Workspace.JobOutcome?
  /// Why it could not be done; `nil` where it was.
  let problem: Problem?
  let elapsed: Duration

  /// `done`, `done_before`, `busy` or `failed`.
  var status: String { outcome?.rawValue ?? "failed" }

  /// A line for a log.
  var line: String {
    let why = problem.map { ": \($0.description)" } ?? ""
    return "\(claim.job.rawValue) \(claim.period) \(status)\(why) (\(seconds) s)"
  }

  /// Seconds with one decimal.
  var seconds: String {
    let tenths = Int((elapsed / .milliseconds(100)).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
