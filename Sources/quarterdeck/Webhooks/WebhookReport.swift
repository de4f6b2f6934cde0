import Dashboard
import Engine
import Listener

/// What became of one delivery of a sender.
struct WebhookReport {
  let sender: Sender
  var results: [MessageResult] = []
  var refusals: [MessageError] = []
  /// Why deals that were taken in have no new score.
  var unscored: (any Error)?
  /// What kept it from being taken in, and may not do so another time.
  var trouble: Problem?

  init(of sender: Sender) { self.sender = sender }

  /// Why messages were refused, each reason once; a sender's values may be long.
  var reasons: [String] {
    refusals.map { String($0.description.prefix(200)) }.reduce(into: []) { reasons, reason in
      if !reasons.contains(reason) { reasons.append(reason) }
    }
  }

  /// Names of columns that were sent and mean nothing to us; as long as they may be.
  var unread: [String] {
    Set(results.flatMap(\.unread)).sorted().prefix(10).map { String($0.prefix(60)) }
  }

  /// A line for a log.
  var line: String {
    if let trouble { return "\(sender.rawValue): not taken in: \(trouble)" }
    let repeated = results.count { $0.outcome == .repeated }
    let parts =
      [
        Format.count(results.count, of: "message"),
        Format.count(results.reduce(0) { $0 + $1.events.count }, of: "event"),
      ] + (repeated > 0 ? ["\(Format.count(repeated)) repeated"] : [])
      + (unread.isEmpty ? [] : ["not read: \(unread.joined(separator: " "))"])
      + (unscored.map { ["not scored: \(Problem(describing: $0))"] } ?? [])
      + (refusals.isEmpty ? [] : ["\(Format.count(refusals.count)) refused"])
    let why = reasons.prefix(3).joined(separator: "; ") + (reasons.count > 3 ? "; …" : "")
    return "\(sender.rawValue): " + parts.joined(separator: ", ") + (why.isEmpty ? "" : ": \(why)")
  }
}
