import Engine

/// What came of one message; `outcome` is `nil` where it was withdrawn.
struct DeliveryReport {
  let message: OutboxMessage
  let outcome: DeliveryOutcome?

  /// `delivered`, `failed` or `withdrawn`.
  var status: String {
    switch outcome {
    case .delivered: "delivered"
    case .failed, .refused: "failed"
    case nil: "withdrawn"
    }
  }

  /// What the channel answered, or why it could not be asked.
  var answer: String {
    switch outcome {
    case .delivered(let answer): answer
    case .failed(let reason, _), .refused(let reason): reason
    case nil: "none of its alerts asks for anybody any more"
    }
  }

  /// A line for a log.
  var line: String {
    "message \(message.id) to \(message.recipient) \(status): \(answer)"
  }
}
