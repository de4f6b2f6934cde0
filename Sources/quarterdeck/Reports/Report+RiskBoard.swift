import Dashboard
import Engine

extension Report {
  /// The open deals by value at risk, at most `limit` of them.
  init(_ board: RiskBoard, limit: Int?, money: MoneyFormat) {
    let rows = Array(board.rows.prefix(limit ?? board.rows.count))
    self.init(
      "\(Format.count(board.rows.count, of: "open deal")) as of \(board.asOf)",
      json: [
        "asOf": JSON(board.asOf), "currency": JSON(money.currency), "open": JSON(board.rows.count),
        "baseRateReason": JSON(board.baseRateReason), "modelRefusal": JSON(board.modelRefusal),
        "modelBehind": JSON(board.modelBehind),
        "deals": JSON(rows.map(Self.json)),
      ])
    blocks = rows.isEmpty ? [.sentence("No open deals.")] : [.table(Self.table(rows, money))]
    blocks += Format.modelNotes(
      refusal: board.modelRefusal, behind: board.modelBehind,
      answering: DealScore.Kind(baseRateReason: board.baseRateReason)
    ).map(Block.sentence)
    if let reason = board.baseRateReason {
      let isScored = rows.isEmpty || rows.contains { $0.score != nil }
      blocks.append(
        .sentence(
          isScored
            ? "Base rate, no model: \(reason)."
            : "No score and no base rate: \(reason)."))
    }
  }

  private static func table(_ rows: [RiskBoard.Row], _ money: MoneyFormat) -> ReportTable {
    ReportTable(
      [
        .text(""), .number("Risk"), .text("Deal"), .text("Rep"), .text("Stage").detail,
        .number("Amount"), .number("At risk"), .number("Age"), .number("Median").detail,
        .number("P90").detail, .text("Cycle"), .text("Drivers"),
      ], rows: rows.map { row($0, money) })
  }

  private static func row(_ row: RiskBoard.Row, _ money: MoneyFormat) -> [String] {
    [
      Format.mark(of: row.level), Format.percent(row.risk, digits: 0, unit: false), row.dealID,
      row.rep,
      Format.segment(row.stage), money.short(row.amount.told), money.short(row.valueAtRisk),
      Format.days(row.ageDays), Format.days(row.cycle.median), Format.days(row.cycle.p90),
      row.state.rawValue,
      (row.score?.drivers ?? []).prefix(2).map { "\($0.attribute) \(Format.sign($0.contribution))" }
        .joined(separator: ", "),
    ]
  }

  static func json(_ row: RiskBoard.Row) -> JSON {
    [
      "dealId": .string(row.dealID), "rep": .string(row.rep), "amount": JSON(row.amount),
      "industry": .string(row.industry), "region": .string(row.region),
      "product": .string(row.product), "leadSource": .string(row.leadSource),
      "stage": .string(row.stage), "created": JSON(row.created),
      "expectedClose": JSON(row.expectedClose), "ageDays": JSON(row.ageDays),
      "daysInStage": JSON(row.daysInStage), "score": JSON(row.score?.probability),
      "scoreKind": JSON(row.score?.kind.rawValue), "baseRate": JSON(row.score?.baseRate),
      "baseRateDeals": JSON(row.score?.baseRateDeals), "valueAtRisk": JSON(row.valueAtRisk),
      "cycle": json(row.cycle),
      "state": .string(row.state.rawValue),
      "startLogOdds": JSON(row.score?.start), "logOdds": JSON(row.score?.logOdds),
      "drivers": JSON((row.score?.drivers ?? []).map(json)),
      "alerts": JSON(row.alerts.map { .string($0) }),
    ]
  }

  private static func json(_ cycle: TypicalCycle) -> JSON {
    [
      "median": JSON(cycle.median), "p75": JSON(cycle.p75), "p90": JSON(cycle.p90),
      "group": JSON(where: cycle.group), "wins": JSON(cycle.wins),
    ]
  }

  private static func json(_ driver: Driver) -> JSON {
    [
      "attribute": .string(driver.attribute), "value": .string(driver.value),
      "contribution": JSON(driver.contribution), "sentence": .string(driver.sentence),
    ]
  }
}
