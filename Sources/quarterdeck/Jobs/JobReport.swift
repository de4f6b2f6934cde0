import Engine

/// What became of one job.
struct JobReport {
  let claim: JobClaim
  let result: Result<Workspace.JobOutcome, Problem>
  let elapsed: Duration

  /// `nil` where it failed.
  var outcome: Workspace.JobOutcome? { try? result.get() }

  /// Why it could not be done; `nil` where it was.
  var problem: Problem? { if case .failure(let problem) = result { problem } else { nil } }

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
