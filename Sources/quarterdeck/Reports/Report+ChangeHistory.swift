import Dashboard
import Engine

extension Report {
  /// Every change of an export's win rate with the part that each dimension's mix had in it.
  init(_ history: ChangeHistory, basis: Basis, of report: IngestReport) {
    self.init(
      "Changes of the win rate in \(report.file), in percentage points",
      json: [
        "file": .string(report.file), "deals": JSON(report.accepted),
        "quarantined": JSON(report.quarantined), "basis": .string(basis.rawValue),
        "changes": JSON(history.steps.map(Self.json)),
        "doubts": JSON(history.doubts.map(JSON.string)),
      ])
    for weight in Weight.allCases {
      let steps = history.steps.filter { $0.weight == weight && $0.change != nil }
      guard !steps.isEmpty else { continue }
      blocks += [.sentence(Self.caption(weight)), .table(Self.table(steps, history.dimensions))]
    }
    blocks += Self.sentences(history.doubts) + [.sentence(Format.counted(basis))]
    guard report.quarantined > 0 else { return }
    blocks.append(
      .sentence(
        "\(Format.count(report.quarantined)) of \(Format.count(report.rows)) rows could not be read; "
          + "`import --dry-run` lists them."))
  }

  private static func caption(_ weight: Weight) -> String {
    "By \(weight == .count ? "deals" : "amount"): the change, and how much of it is the mix of each "
      + "dimension; the rest is rate."
  }

  private static func table(
    _ steps: [ChangeHistory.Step], _ dimensions: [Dimension]
  ) -> ReportTable {
    let head: [ReportTable.Column] = [
      .text("Period"), .number("Closed"), .number("Change"), .number("[95%]").detail, .text(""),
    ]
    return ReportTable(
      head + dimensions.map { .number($0.name) },
      rows: steps.map { step in
        [
          step.after.description, Format.count(step.closedAfter),
          Format.points(step.change, unit: false),
          Format.pointsInterval(step.interval, unit: false), step.verdict.rawValue,
        ] + step.splits.map { Format.points($0.mix.value, unit: false) }
      })
  }

  private static func json(_ step: ChangeHistory.Step) -> JSON {
    [
      "from": JSON(step.before), "to": JSON(step.after), "weight": .string(step.weight.rawValue),
      "closedBefore": JSON(step.closedBefore), "closedAfter": JSON(step.closedAfter),
      "change": JSON(step.change), "interval": JSON(step.interval), "p": JSON(step.pValue),
      "verdict": .string(step.verdict.rawValue), "dimensions": JSON(step.splits.map(json)),
    ]
  }

  private static func json(_ split: ChangeHistory.Split) -> JSON {
    [
      "dimension": .string(split.dimension.rawValue), "mix": JSON(split.mix.value),
      "mixError": JSON(split.mix.standardError), "rate": JSON(split.rate.value),
      "rateError": JSON(split.rate.standardError),
      "lines": JSON(
        split.lines.map {
          [
            "segment": .string($0.segment), "mix": JSON($0.mix), "rate": JSON($0.rate),
            "error": JSON($0.standardError),
          ]
        }),
    ]
  }
}
