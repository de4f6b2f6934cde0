import Dashboard

extension Report {
  /// What was looked at and what to do about it.
  init(checks: [Check], title: String) {
    let failed = checks.filter { !$0.ok }.count
    self.init(
      failed == 0 ? "\(title): all is well" : "\(title): \(failed) of \(checks.count) need care",
      json: ["checks": JSON(checks.map(Self.json))])
    blocks = [
      .table(
        ReportTable(
          [.text(""), .text("Check"), .text("Finding")],
          rows: checks.map { [$0.ok ? "ok" : "!!", $0.name, $0.message] }))
    ]
  }

  /// Adds what the first answers cost.
  mutating func add(_ timings: AnswerTimings) {
    if case .object(let fields) = json {
      json = .object(
        fields + [
          ("timings", JSON(timings.entries.map(Self.json))),
          ("notTimed", JSON(timings.omissions.map { .string($0) })),
        ])
    }
    blocks.append(
      .table(
        ReportTable(
          [.text("Answer"), .number("ms")],
          rows: timings.entries.map { [$0.name, Format.decimal($0.milliseconds, digits: 2)] })))
    blocks += timings.omissions.map(Block.sentence)
  }

  private static func json(_ check: Check) -> JSON {
    ["name": .string(check.name), "ok": .bool(check.ok), "message": .string(check.message)]
  }

  private static func json(_ entry: AnswerTimings.Entry) -> JSON {
    ["name": .string(entry.name), "milliseconds": .number(entry.milliseconds)]
  }
}
