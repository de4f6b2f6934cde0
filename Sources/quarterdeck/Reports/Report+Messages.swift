import Dashboard
import Engine

extension Report {
  /// What became of messages, body by body.
  init(_ outcomes: [(file: String, outcome: MessageBody.Outcome)]) {
    let taken = outcomes.flatMap { (try? $0.outcome.result.get().results) ?? [] }
    let refused = outcomes.compactMap(Self.refusal)
    self.init(
      Format.count(taken.count, of: "message"),
      json: [
        "messages": JSON(taken.map(Self.json)),
        "refused": JSON(
          refused.map {
            ["file": .string($0.file), "line": JSON($0.line), "reason": .string($0.reason)]
          }),
      ])
    blocks = taken.isEmpty ? [.sentence("No message was taken in.")] : [.table(Self.table(taken))]
    blocks += taken.filter { !$0.unread.isEmpty }.map {
      .sentence("\($0.id): not read: \($0.unread.joined(separator: ", ")): no such column")
    }
    blocks += refused.map {
      .sentence("\($0.file)\($0.line.map { ", line \($0)" } ?? ""): refused: \($0.reason)")
    }
  }

  private static func refusal(
    _ entry: (file: String, outcome: MessageBody.Outcome)
  ) -> (file: String, line: Int?, reason: String)? {
    guard case .failure(let error) = entry.outcome.result else { return nil }
    return (entry.file, entry.outcome.line, Problem(describing: error).description)
  }

  private static func table(_ results: [MessageResult]) -> ReportTable {
    ReportTable(
      [.text("Message").detail, .text("Deal"), .text("Outcome"), .text("Events")],
      rows: results.map { result in
        [
          result.id, result.dealID, result.outcome.rawValue,
          result.events.map(\.kind.rawValue).joined(separator: ", "),
        ]
      })
  }

  private static func json(_ result: MessageResult) -> JSON {
    [
      "id": .string(result.id), "dealId": .string(result.dealID),
      "outcome": .string(result.outcome.rawValue),
      "notRead": JSON(result.unread.map { .string($0) }),
      "events": JSON(
        result.events.map {
          [
            "kind": .string($0.kind.rawValue), "day": JSON($0.day), "before": JSON($0.before),
            "after": JSON($0.after),
          ]
        }),
    ]
  }
}
