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
          String($0.id), $0.severity.rawValue, $0.rule.rawValue, $0.dealID, $0.rep,
          $0.amount(money), $0.state.rawValue, $0.firstSeen.description, $0.sentence,
        ]
      })
  }

  private static func json(_ alert: Alert) -> JSON {
    [
      "id": .integer(alert.id), "rule": .string(alert.rule.rawValue),
      "dealId": alert.isAboutDeal ? .string(alert.dealID) : .null, "rep": .string(alert.rep),
      "amount": alert.isAboutDeal ? JSON(alert.amount) : .null,
      "state": .string(alert.state.rawValue), "severity": .string(alert.severity.rawValue),
      "episode": JSON(alert.episode), "firstSeen": JSON(alert.firstSeen),
      "lastSeen": JSON(alert.lastSeen), "snoozedUntil": JSON(alert.snoozedUntil),
      "acknowledgedBy": JSON(alert.acknowledgedBy), "sentence": .string(alert.sentence),
    ]
  }
}
