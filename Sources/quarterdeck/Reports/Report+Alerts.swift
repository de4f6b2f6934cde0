import Dashboard
import Engine

extension Report {
  /// The alert inbox, worst first.
  init(_ alerts: [Alert], doubts: [String] = [], money: MoneyFormat) {
    self.init(
      Format.count(alerts.count, of: "alert"),
      json: [
        "currency": JSON(money.currency), "alerts": JSON(alerts.map(Self.json)),
        "doubts": JSON(doubts.map { .string($0) }),
      ])
    blocks = alerts.isEmpty ? [.sentence("No alerts.")] : [.table(Self.table(alerts, money))]
    blocks += Self.sentences(doubts)
  }

  private static func table(_ alerts: [Alert], _ money: MoneyFormat) -> ReportTable {
    ReportTable(
      [
        .number("Id"), .text("Severity"), .text("Rule"), .text("Deal"), .text("Rep").detail,
        .number("Amount"), .text("State").detail, .text("Since").detail, .text("Why"),
      ],
      rows: alerts.map {
        [
          String($0.id), $0.severity.rawValue, $0.rule.rawValue, $0.subject, $0.owner,
          $0.amount(money), $0.state.rawValue, $0.firstSeen.description, $0.sentence,
        ]
      })
  }

  private static func json(_ alert: Alert) -> JSON {
    [
      "id": .integer(alert.id), "rule": .string(alert.rule.rawValue),
      "dealId": text(alert.dealID), "segment": text(alert.segment), "period": text(alert.period),
      "rep": text(alert.rep), "stage": text(alert.stage),
      "amount": alert.isAboutDeal ? JSON(alert.amount) : .null,
      "state": .string(alert.state.rawValue), "severity": .string(alert.severity.rawValue),
      "episode": JSON(alert.episode), "firstSeen": JSON(alert.firstSeen),
      "lastSeen": JSON(alert.lastSeen), "reopenings": JSON(alert.reopenings),
      "flapping": .bool(alert.isFlapping), "silencedBy": JSON(alert.silencedBy?.rawValue),
      "snoozedUntil": JSON(alert.snoozedUntil), "acknowledgedBy": JSON(alert.acknowledgedBy),
      "note": JSON(alert.note), "resolvedOn": JSON(alert.resolvedOn),
      "resolvedBy": JSON(alert.resolvedBy), "wontActIn": JSON(alert.wontActIn),
      "sentence": .string(alert.sentence),
    ]
  }

  private static func text(_ value: String) -> JSON { value.isEmpty ? .null : .string(value) }
}

extension Report {
  /// One alert with what happened to it, oldest first.
  init(_ alert: Alert, events: [AlertEvent], money: MoneyFormat) {
    self.init(
      "Alert \(alert.id): \(alert.subject) \(alert.rule.words)",
      json: [
        "currency": JSON(money.currency), "alert": Self.json(alert),
        "events": JSON(events.map(Self.json)),
      ])
    blocks = [.table(Self.table([alert], money)), .sentence(alert.sentence)]
    if let note = alert.note { blocks.append(.sentence("Note: \(note)")) }
    blocks.append(.table(Self.table(events)))
  }

  private static func table(_ events: [AlertEvent]) -> ReportTable {
    ReportTable(
      [.text("Day"), .text("At"), .text("What"), .text("Who"), .text("Said")],
      rows: events.map {
        [
          $0.day.description, $0.moment.map(Format.moment) ?? "–", $0.kind.words,
          $0.person ?? "by itself", $0.detail ?? "",
        ]
      })
  }

  private static func json(_ event: AlertEvent) -> JSON {
    [
      "kind": .string(event.kind.rawValue), "day": JSON(event.day), "by": JSON(event.person),
      "detail": JSON(event.detail),
      "at": event.moment.map { .string(Format.moment($0)) } ?? .null,
    ]
  }
}
