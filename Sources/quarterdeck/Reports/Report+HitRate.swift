import Dashboard
import Engine

extension Report {
  /// What a rule would have sent, and whether it was right.
  init(_ replay: AlertReplay, isOn: Bool = true, money: MoneyFormat) {
    self.init(
      "\(replay.rule.rawValue) from \(replay.from) to \(replay.through)",
      json: [
        "rule": .string(replay.rule.rawValue), "from": JSON(replay.from),
        "to": JSON(replay.through),
        "messages": JSON(replay.messages.map(Self.json)),
        "hitRate": replay.hits.map(Self.json) ?? .null,
      ])
    blocks = [
      replay.messages.isEmpty
        ? .sentence("It would have sent nothing.")
        : .table(
          ReportTable(
            [
              .text("Day"), .text("Severity"), .text("About"), .text("Rep").detail,
              .number("Amount"), .text("Why"),
            ],
            rows: replay.messages.map {
              [
                $0.day.description, $0.alert.severity.rawValue, $0.alert.subject, $0.alert.owner,
                $0.alert.amount(money), $0.alert.sentence,
              ]
            }))
    ]
    if let hits = replay.hits { blocks.append(.sentence(Format.sentence(hits))) }
    if !isOn { blocks.append(.sentence("The settings have this rule off: it sends nothing.")) }
  }

  /// Whether each rule's alerts were right.
  init(hitRates rates: [(rule: Alert.Rule, hits: HitRate)]) {
    self.init(
      "Hit rates",
      json: [
        "rules": JSON(
          rates.map { ["rule": .string($0.rule.rawValue), "hitRate": Self.json($0.hits)] })
      ])
    blocks = rates.map { .sentence("\($0.rule.rawValue): \(Format.sentence($0.hits))") }
  }

  private static func json(_ message: AlertReplay.Message) -> JSON {
    [
      "day": JSON(message.day), "about": .string(message.alert.subject),
      "dealId": JSON(message.alert.isAboutDeal ? message.alert.dealID : nil),
      "severity": .string(message.alert.severity.rawValue),
      "episode": JSON(message.alert.episode), "sentence": .string(message.alert.sentence),
    ]
  }

  private static func json(_ hits: HitRate) -> JSON {
    [
      "ended": JSON(hits.ended), "lost": JSON(hits.lost), "leftOut": JSON(hits.leftOut),
      "rate": JSON(hits.rate), "interval": JSON(hits.interval),
      "comparableRate": JSON(hits.comparable), "pValue": JSON(hits.pValue),
    ]
  }
}
