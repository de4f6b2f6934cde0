import Dispatch
import Listener

/// Takes deliveries in one after the other, beside all other work.
final class WebhookLane: Sendable {
  private let queue = DispatchQueue(label: "quarterdeck.webhooks", qos: .userInitiated)
  private let patience: Duration
  private let take: @Sendable (ProvenBody) -> WebhookReport

  /// A lane on which a delivery waits no longer than the least patient of senders does for an answer.
  init(
    patience: Duration = .seconds(5), _ take: @escaping @Sendable (ProvenBody) -> WebhookReport
  ) {
    (self.patience, self.take) = (patience, take)
  }

  /// Begins to take a delivery in; a sender that has waited too long behind others is told to come
  /// again, so that a queue behind a lock dissolves at once.
  func begin(_ delivery: ProvenBody, then tell: @escaping @Sendable (WebhookReport) -> Void) {
    let arrival = ContinuousClock.now
    queue.async { [self] in
      guard ContinuousClock.now - arrival < patience else {
        var report = WebhookReport(of: delivery.sender)
        report.trouble = Problem(.tryAgain, "it has waited for \(patience) behind others")
        return tell(report)
      }
      tell(take(delivery))
    }
  }
}
