import Engine

extension Report {
  /// What became of the jobs and of the messages that were due.
  init(jobs: [JobReport], deliveries: [DeliveryReport] = []) {
    self.init(
      "Jobs",
      json: ["jobs": JSON(jobs.map(Self.json)), "deliveries": Self.json(deliveries)])
    blocks = jobs.isEmpty ? [.sentence("No job is due.")] : [Self.table(jobs)]
    blocks += deliveries.map { .sentence($0.line) }
  }

  private static func table(_ jobs: [JobReport]) -> Block {
    .table(
      ReportTable(
        [.text("Job"), .text("Period"), .text("Status"), .number("Seconds"), .text("Why")],
        rows: jobs.map {
          [
            $0.claim.job.rawValue, $0.claim.period, $0.status, $0.seconds,
            $0.problem?.description ?? "",
          ]
        }))
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
