import Dashboard
import Engine

extension Report {
  /// Messages about alerts, in the order given.
  init(outbox messages: [OutboxMessage]) {
    self.init(
      Format.count(messages.count, of: "message"),
      json: ["messages": JSON(messages.map(Self.json))])
    blocks =
      messages.isEmpty
      ? [.sentence("No messages.")]
      : [
        .table(
          ReportTable(
            [
              .number("Id"), .text("To"), .text("Kind"), .number("Alerts"), .text("State"),
              .number("Attempts"), .text("Next or last").detail, .text("Problem"),
            ],
            rows: messages.map {
              [
                String($0.id), $0.recipient, $0.kind.rawValue, Format.count($0.alerts.count),
                $0.state.rawValue, Format.count($0.attempts), Format.moment($0.notBefore),
                $0.problem ?? "",
              ]
            }))
      ]
  }

  /// One message with the alerts that it tells of and every attempt to deliver it.
  init(_ message: OutboxMessage, about alerts: [Alert], attempts: [DeliveryAttempt]) {
    self.init(
      "Message \(message.id)",
      json: ["message": Self.json(message), "attempts": JSON(attempts.map(Self.json))],
      blocks: Report(outbox: [message]).blocks)
    blocks.append(
      .table(
        ReportTable(
          [.number("Alert"), .text("About"), .text("Rule"), .text("Is now"), .text("Why")],
          rows: alerts.map {
            [
              String($0.id), $0.subject, $0.rule.rawValue, $0.state.rawValue, $0.sentence,
            ]
          })))
    blocks.append(
      .table(
        ReportTable(
          [.number("Attempt"), .text("Began"), .text("Ended"), .text("Outcome"), .text("Answer")],
          rows: attempts.map {
            [
              String($0.number), Format.moment($0.began), $0.ended.map(Format.moment) ?? "–",
              $0.outcome, $0.answer ?? "",
            ]
          })))
  }

  /// That a test message arrived.
  init(delivered name: String, answer: String) {
    self.init(
      "Test", json: ["recipient": .string(name), "delivered": .bool(true)],
      blocks: [.sentence("\(name): the channel has taken the message (\(answer)).")])
  }

  /// What came of messages that were due.
  init(deliveries reports: [DeliveryReport]) {
    self.init(
      Format.count(reports.count, of: "message"),
      json: ["deliveries": Self.json(reports)])
    blocks = reports.isEmpty ? [.sentence("No message is due.")] : []
    blocks += reports.map { .sentence($0.line) }
  }

  /// What came of messages, as JSON.
  static func json(_ reports: [DeliveryReport]) -> JSON {
    JSON(
      reports.map {
        [
          "message": .integer($0.message.id), "recipient": .string($0.message.recipient),
          "status": .string($0.status), "answer": .string($0.answer),
        ]
      })
  }

  private static func json(_ message: OutboxMessage) -> JSON {
    [
      "id": .integer(message.id), "kind": .string(message.kind.rawValue),
      "recipient": .string(message.recipient), "day": JSON(message.day),
      "alerts": JSON(message.alerts.map { .integer($0) }),
      "state": .string(message.state.rawValue),
      "created": .string(Format.moment(message.created)),
      "notBefore": .string(Format.moment(message.notBefore)),
      "attempts": JSON(message.attempts), "problem": JSON(message.problem),
    ]
  }

  private static func json(_ attempt: DeliveryAttempt) -> JSON {
    [
      "number": JSON(attempt.number), "began": .string(Format.moment(attempt.began)),
      "ended": attempt.ended.map { .string(Format.moment($0)) } ?? .null,
      "outcome": .string(attempt.outcome), "answer": JSON(attempt.answer),
    ]
  }
}

extension DeliveryAttempt {
  /// `delivered`, `failed`, or `unknown` where the process was ended meanwhile.
  fileprivate var outcome: String {
    ended == nil ? "unknown" : isDelivered ? "delivered" : "failed"
  }
}
