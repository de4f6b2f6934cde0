import Engine
import Listener
import Synchronization

/// Lets in what a sender has proved to be its own, and tells of what is turned away.
final class WebhookDoor: Sendable {
  private let reception: Reception
  private let lane: WebhookLane
  private let log: ServeLog
  private let tally = Mutex(RefusalTally())

  init(_ reception: Reception, _ lane: WebhookLane, _ log: ServeLog) {
    (self.reception, self.lane, self.log) = (reception, lane, log)
  }

  /// What a listener does with requests at this door.
  var serving: Serving {
    Serving(
      refusing: { [self] method, path in
        if let sender = Sender(path: path), !reception.knows(sender) {
          note("[listen.\(sender.rawValue)] is not in the settings", of: sender)
        }
        return reception.refusal(of: method, path)
      },
      answering: { [self] request, answer in begin(request, answer) })
  }

  private func begin(_ request: WebRequest, _ answer: @escaping Serving.Answer) {
    guard let sender = Sender(path: request.path) else { return answer(.healthy) }
    let delivery: ProvenBody
    do {
      delivery = try reception.proven(request, by: sender, at: Clock.moment)
    } catch {
      note(error.description, of: sender)
      return answer(.unproven(by: sender))
    }
    lane.begin(delivery) { [log] report in
      log.say(report.line)
      answer(report.answer)
    }
  }

  private func note(_ reason: String, of sender: Sender) {
    let line = tally.withLock { $0.line(for: sender, reason, at: Clock.moment) }
    if let line { log.say(line) }
  }
}
