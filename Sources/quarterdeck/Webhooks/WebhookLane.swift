import Dispatch
import Listener
import Synchronization

/// Takes deliveries in one after the other, beside all other work.
///
/// What has arrived meanwhile is stored one by one and scored together: a score costs more than a
/// message, and the scores of many deals hardly more than one.
final class WebhookLane: Sendable {
  private struct Waiting {
    let delivery: ProvenBody
    let arrival: ContinuousClock.Instant
    let tell: @Sendable (WebhookReport) -> Void
  }

  private let queue = DispatchQueue(label: "quarterdeck.webhooks", qos: .userInitiated)
  private let patience: Duration
  private let take: @Sendable (ProvenBody) -> WebhookReport
  private let score: @Sendable (inout [WebhookReport]) -> Void
  private let waiting = Mutex<[Waiting]>([])

  /// A lane on which a delivery waits no longer than the least patient of senders does for an answer.
  init(
    patience: Duration = .seconds(5),
    taking take: @escaping @Sendable (ProvenBody) -> WebhookReport,
    scoring score: @escaping @Sendable (inout [WebhookReport]) -> Void
  ) {
    (self.patience, self.take, self.score) = (patience, take, score)
  }

  /// Begins to take a delivery in; a sender that has waited too long behind others is told to come
  /// again, so that a queue behind a lock dissolves at once.
  func begin(_ delivery: ProvenBody, then tell: @escaping @Sendable (WebhookReport) -> Void) {
    waiting.withLock { $0.append(Waiting(delivery: delivery, arrival: .now, tell: tell)) }
    queue.async { [self] in takeWaiting() }
  }

  private func takeWaiting() {
    let batch = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    guard !batch.isEmpty else { return }
    var reports = batch.map(report)
    score(&reports)
    for (entry, report) in zip(batch, reports) { entry.tell(report) }
  }

  private func report(on entry: Waiting) -> WebhookReport {
    guard ContinuousClock.now - entry.arrival < patience else {
      var report = WebhookReport(of: entry.delivery.sender)
      report.trouble = Problem(.tryAgain, "it has waited for \(patience) behind others")
      return report
    }
    return take(entry.delivery)
  }
}
