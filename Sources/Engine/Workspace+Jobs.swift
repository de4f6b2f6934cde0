extension Workspace {
  /// What became of a job.
  public enum JobOutcome: String, Hashable, Sendable {
    case done
    /// Another process was quicker.
    case doneBefore = "done_before"
    /// Another process is at the jobs of this workspace.
    case busy
  }

  /// The jobs that were done, oldest period first.
  public func jobRuns() throws -> [JobRun] { try store.jobRuns() }

  /// Does the work of a job as of the workspace's day, which is the job's, and writes down with it
  /// that it is done; `moment` is in seconds since 1970.
  ///
  /// Work that was broken off is done anew, to the same effect.
  public func perform(_ claim: JobClaim, at moment: Int64) throws -> JobOutcome {
    let claiming = JobClaiming(claim: claim, moment: moment)
    let outcome = try store.alone(at: .jobs) { () throws -> JobOutcome in
      if try store.isDone(claim) { return .doneBefore }
      return try work(claiming) ? .done : .doneBefore
    }
    return outcome ?? .busy
  }

  private func work(_ claiming: JobClaiming) throws -> Bool {
    switch claiming.claim.job {
    case .daily: return try score(claiming: claiming)
    case .monthly:
      // Metrics must come also where nothing can be learned; without the library, the job is to do
      // again once it is there.
      do { _ = try train() } catch let error as ScoringError
        where error.whyNothingIsLearned != nil
      {
        guard !error.isForLackOfLibrary else {
          try keepMetrics()
          throw error
        }
      }
      return try keepMetrics(claiming: claiming)
    }
  }
}
