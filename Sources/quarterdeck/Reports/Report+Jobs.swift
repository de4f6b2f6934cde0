import Engine

extension Report {
  /// What became of the jobs that were due.
  init(jobs: [JobReport]) {
    self.init("Jobs", json: ["jobs": JSON(jobs.map(Self.json))])
    guard !jobs.isEmpty else {
      blocks = [.sentence("No job is due.")]
      return
    }
    blocks = [
      .table(
        ReportTable(
          [.text("Job"), .text("Period"), .text("Status"), .number("Seconds"), .text("Why")],
          rows: jobs.map {
            [
              $0.claim.job.rawValue, $0.claim.period, $0.status, $0.seconds,
              $0.problem?.description ?? "",
            ]
          }))
    ]
  }

  private static func json(_ job: JobReport) -> JSON {
    [
      "name": .string(job.claim.job.rawValue), "period": .string(job.claim.period),
      "asOf": JSON(job.claim.asOf), "status": .string(job.status),
      "reason": JSON(job.problem?.description),
      "seconds": JSON(job.elapsed / .seconds(1)),
    ]
  }
}
