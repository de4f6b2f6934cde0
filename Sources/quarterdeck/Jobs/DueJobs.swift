import Engine

/// The jobs of a workspace that are due, one after the other.
struct DueJobs {
  private let global: GlobalOptions
  private let schedule: JobSchedule

  /// The jobs of the options' workspace by the options' settings.
  init(_ global: GlobalOptions) throws {
    self.global = global
    schedule = try global.settings(in: Environment.variables).schedule
  }

  /// Does what is due now, or what is due on a day, late enough; tells of each when it is through.
  ///
  /// A job that fails leaves the later ones of its kind for the next time: a day is judged after
  /// the day before it.
  func run(on day: Day? = nil, telling: (JobReport) -> Void = { _ in }) throws -> [JobReport] {
    try global.require(.admin)
    let done = Set(try global.open(asOf: nil).jobRuns().map(\.claim))
    let due =
      day.map { schedule.due(on: $0, done: done) }
      ?? schedule.due(at: Clock.moment, done: done)
    var reports: [JobReport] = []
    for claim in due where !reports.contains(where: { $0.isUndone && $0.claim.job == claim.job }) {
      let report = report(of: claim)
      telling(report)
      reports.append(report)
    }
    return reports
  }

  private func report(of claim: JobClaim) -> JobReport {
    let start = ContinuousClock.now
    let result = Result {
      try global.open(asOf: claim.asOf).perform(claim, at: Clock.moment)
    }.mapError(Problem.init(describing:))
    return JobReport(claim: claim, result: result, elapsed: ContinuousClock.now - start)
  }
}

extension JobReport {
  fileprivate var isUndone: Bool { outcome == nil || outcome == .busy }
}
