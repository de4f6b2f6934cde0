import Dashboard
import Engine

extension Report {
  /// One deal with its attributes, what drives its score, and its history.
  init(_ page: DealPage, money: MoneyFormat) {
    self.init("Deal \(page.deal.id)", json: Self.json(page, money))
    blocks = [.table(Self.attributes(page, money))]
    if let change = page.scoreChange { blocks.append(.sentence(Format.scoreChange(change))) }
    if let drivers = page.row?.score?.drivers, !drivers.isEmpty {
      blocks.append(.table(Self.table(drivers)))
      blocks += (page.row?.score.flatMap(Format.driverSum)).map { [.sentence($0)] } ?? []
    }
    if !page.whatIfs.isEmpty { blocks.append(.table(Self.table(page.whatIfs))) }
    blocks.append(
      page.events.isEmpty
        ? .sentence("No changes seen: history begins with the second export.")
        : .table(Self.table(page.events)))
    if page.scores.count > 1 { blocks.append(.table(Self.table(page.scores))) }
  }

  private static func attributes(_ page: DealPage, _ money: MoneyFormat) -> ReportTable {
    let deal = page.deal
    var rows = [
      ["amount", money.short(deal.amount.told)], ["rep", deal.rep], ["industry", deal.industry],
      ["region", deal.region], ["product", deal.product], ["lead source", deal.leadSource],
      ["stage", deal.stage], ["created", deal.created.description],
    ]
    if let closed = deal.closed, let outcome = deal.outcome {
      rows.append([outcome.word, closed.description])
    }
    if let row = page.row { rows += open(row, money) }
    rows += Format.modelNotes(
      refusal: page.modelRefusal, behind: page.modelBehind,
      answering: DealScore.Kind(baseRateReason: page.baseRateReason)
    ).map { ["model", $0] }
    if let reason = page.baseRateReason { rows.append(["no model", reason]) }
    if let alike = page.alike {
      rows.append(["scored alike", Format.alike(alike, score: page.row?.score?.probability)])
    }
    if let odds = page.odds { rows.append(["still open", Format.odds(odds)]) }
    return ReportTable([.text("Attribute"), .text("Value")], rows: rows)
  }

  private static func open(_ row: RiskBoard.Row, _ money: MoneyFormat) -> [[String]] {
    let group = row.cycle.group.map(\.value).joined(separator: " / ")
    return [
      ["age", "\(Format.days(row.ageDays)), \(row.state.rawValue)"],
      [
        "similar wins took",
        "median \(Format.days(row.cycle.median)), 90 % within \(Format.days(row.cycle.p90)) "
          + "(\(group.isEmpty ? "all deals" : group), \(Format.count(row.cycle.wins)) wins)",
      ],
      [
        "P(win)",
        "\(Format.percent(row.score?.probability)) (\(Format.origin(of: row.score))\(Format.beside(row.score)))",
      ],
      ["value at risk", money.short(row.valueAtRisk)],
      ["alerts", row.alerts.isEmpty ? Format.missing : row.alerts.joined(separator: ", ")],
    ]
  }

  private static func table(_ drivers: [Driver]) -> ReportTable {
    ReportTable(
      [.text("Driver"), .number("log-odds"), .text("Why")],
      rows: drivers.map {
        ["\($0.attribute) \($0.value)", Format.decimal($0.contribution, digits: 2), $0.sentence]
      })
  }

  private static func table(_ whatIfs: [WhatIf]) -> ReportTable {
    ReportTable(
      [.text("P(win) if (\(Format.whatIfNote))"), .number("P(win)"), .number("n")],
      rows: whatIfs.map {
        [Format.change($0.change), Format.percent($0.probability), Format.count($0.deals)]
      })
  }

  private static func table(_ events: [DealEvent]) -> ReportTable {
    ReportTable(
      [.text("Day"), .text("Event"), .text("Before"), .text("After")],
      rows: events.map {
        [Format.when($0), $0.kind.rawValue, $0.before ?? "", $0.after ?? ""]
      })
  }

  private static func table(_ scores: [DealPage.PastScore]) -> ReportTable {
    ReportTable(
      [.text("Day"), .number("P(win)")],
      rows: scores.map { [$0.day.description, Format.percent($0.probability, unit: false)] })
  }

  private static func json(_ page: DealPage, _ money: MoneyFormat) -> JSON {
    let deal = page.deal
    return [
      "dealId": .string(deal.id), "created": JSON(deal.created), "closed": JSON(deal.closed),
      "outcome": JSON(deal.outcome?.word),
      "amount": JSON(deal.amount), "currency": JSON(money.currency), "rep": .string(deal.rep),
      "industry": .string(deal.industry),
      "region": .string(deal.region), "product": .string(deal.product),
      "leadSource": .string(deal.leadSource), "stage": .string(deal.stage),
      "board": page.row.map { json($0) } ?? .null, "odds": page.odds.map(json) ?? .null,
      "alike": page.alike.map(json) ?? .null,
      "events": JSON(page.events.map(json)),
      "scores": JSON(
        page.scores.map { ["day": JSON($0.day), "score": JSON($0.probability)] }),
      "baseRateReason": JSON(page.baseRateReason), "modelRefusal": JSON(page.modelRefusal),
      "modelBehind": JSON(page.modelBehind),
      "scoreChange": page.scoreChange.map(json) ?? .null,
      "whatIfs": JSON(
        page.whatIfs.map {
          [
            "change": .string(Format.change($0.change)), "score": JSON($0.probability),
            "deals": JSON($0.deals),
          ]
        }),
    ]
  }

  private static func json(_ event: DealEvent) -> JSON {
    [
      "day": JSON(event.day), "kind": .string(event.kind.rawValue), "before": JSON(event.before),
      "after": JSON(event.after), "seenAfter": JSON(event.seenAfter),
    ]
  }

  /// The parts are on the log-odds.
  private static func json(_ change: ScoreChange) -> JSON {
    [
      "from": JSON(change.from), "to": JSON(change.to), "before": JSON(change.before),
      "after": JSON(change.after), "dealChanged": JSON(change.dealChanged),
      "calendarMoved": JSON(change.calendarMoved),
      "modelRetrained": JSON(change.modelRetrained),
    ]
  }

  private static func json(_ odds: OpenOdds) -> JSON {
    [
      "ageDays": JSON(odds.ageDays), "atStart": json(odds.atStart),
      "now": odds.now.map(json) ?? .null,
    ]
  }

  private static func json(_ chance: OpenOdds.Chance) -> JSON {
    [
      "chance": JSON(chance.value), "interval": JSON(chance.interval), "deals": JSON(chance.deals),
      "unended": JSON(chance.unended),
    ]
  }
}
