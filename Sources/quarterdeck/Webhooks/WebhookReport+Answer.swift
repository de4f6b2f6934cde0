import Engine
import Listener

extension WebhookReport {
  /// What the sender is told, which has proved who it is.
  ///
  /// docs/decisions/0021-webhooks-by-http.md says what each sender makes of which status.
  var answer: WebAnswer {
    if let trouble {
      let wait = trouble.status == .tryAgain ? "5" : "60"
      return WebAnswer(
        503, headers: ["Retry-After": wait], body: "{\"error\": \"not now; send it again\"}")
    }
    return WebAnswer(status, body: json.text + "\n")
  }

  private var status: Int {
    if refusals.contains(where: \.isNotJSON) { return 400 }
    return refusals.contains(where: \.mayPass) ? 409 : 200
  }

  private var json: JSON {
    [
      "messages": JSON(results.count),
      "events": JSON(results.reduce(0) { $0 + $1.events.count }),
      "refused": JSON(reasons.map { .string($0) }),
      "notRead": JSON(unread.map { .string($0) }),
    ]
  }
}

extension MessageError {
  /// Whether the body was none that can be read at all.
  var isNotJSON: Bool { if case .notJSON = self { true } else { false } }
}
