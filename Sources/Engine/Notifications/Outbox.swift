/// The messages that are not through, and what becomes of them: without clock and without store.
struct Outbox {
  /// In the order of their ids.
  private(set) var messages: [OutboxMessage]
  private var nextID: OutboxMessage.ID
  /// Immediate messages that went out or were made on a day, by recipient and day.
  private var immediate: [RecipientDay: Int]

  private struct RecipientDay: Hashable {
    let recipient: String
    let day: Day
  }

  /// `messages` are all that are queued or dead, and of the last days those of every state.
  init(_ messages: [OutboxMessage], nextID: OutboxMessage.ID) {
    (self.messages, self.nextID) = (messages, nextID)
    let keys = messages.filter { $0.kind == .immediate && $0.state != .withdrawn }
      .map { RecipientDay(recipient: $0.recipient, day: $0.day) }
    immediate = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Makes messages for alerts whose message is due: for each recipient those with most at risk come
  /// at once, the rest in the next digest.
  ///
  /// An alert that a message is on its way about, or that a dead one tells of, gets no second one.
  mutating func plan(
    _ due: [Alert], atRisk: [String: Amount], by settings: NotificationSettings, at moment: Int64
  ) {
    let told = Set(messages.filter { [.queued, .dead].contains($0.state) }.flatMap(\.alerts))
    let fresh = due.filter { !told.contains($0.id) }.sorted { Self.isFirst($0, $1, atRisk) }
    for alert in fresh {
      let recipient = settings.routing.recipient(of: alert)
      let soonest = recipient.firstLoudMoment(from: moment)
      let today = RecipientDay(
        recipient: recipient.name, day: recipient.localTime(at: soonest).day)
      if immediate[today, default: 0] < settings.immediate {
        immediate[today, default: 0] += 1
        append(
          .immediate, to: recipient, on: today.day, about: alert.id, created: moment,
          notBefore: soonest)
      } else {
        collect(alert.id, for: recipient, by: settings, at: moment)
      }
    }
  }

  /// What is about no single deal has no value at risk, and comes behind those that have one.
  private static func isFirst(_ left: Alert, _ right: Alert, _ atRisk: [String: Amount]) -> Bool {
    guard left.isAboutDeal, right.isAboutDeal else {
      return left.isAboutDeal == right.isAboutDeal
        ? AlertOrder.isWorse(left, right) : left.isAboutDeal
    }
    let values = (atRisk[left.dealID] ?? left.amount, atRisk[right.dealID] ?? right.amount)
    return values.0 == values.1 ? AlertOrder.isWorse(left, right) : values.0 > values.1
  }

  /// Puts an alert into the next digest, which is made where there is none yet.
  private mutating func collect(
    _ alert: Alert.ID, for recipient: Recipient, by settings: NotificationSettings,
    at moment: Int64
  ) {
    let hour = recipient.next(settings.digestMinute, from: moment)
    let day = recipient.localTime(at: hour).day
    let waiting = messages.firstIndex {
      $0.kind == .digest && $0.recipient == recipient.name && $0.day == day && $0.state == .queued
        && $0.attempts == 0
    }
    if let waiting { return messages[waiting].alerts.append(alert) }
    append(
      .digest, to: recipient, on: day, about: alert, created: moment,
      notBefore: recipient.firstLoudMoment(from: hour))
  }

  private mutating func append(
    _ kind: OutboxMessage.Kind, to recipient: Recipient, on day: Day, about alert: Alert.ID,
    created: Int64, notBefore: Int64
  ) {
    messages.append(
      OutboxMessage(
        id: nextID, kind, to: recipient.name, on: day, about: [alert], created: created,
        notBefore: notBefore))
    nextID += 1
  }
}

// MARK: - What becomes of a message

extension OutboxMessage {
  /// An attempt begins; the patience counts from the first.
  mutating func begin(at moment: Int64) {
    if attempts == 0 { since = moment }
    attempts += 1
  }

  /// Nobody needs it any more.
  mutating func withdraw() { state = .withdrawn }

  /// The attempt is over; a failure is tried again outside the recipient's quiet hours, or is the
  /// last.
  mutating func end(_ outcome: DeliveryOutcome, at moment: Int64, to recipient: Recipient) {
    switch outcome {
    case .delivered: (state, problem) = (.sent, nil)
    case .failed(let reason, let asked): fail(reason, at: moment, to: recipient, asked: asked)
    case .refused(let reason): fail(reason, at: moment, to: recipient)
    }
  }

  private mutating func fail(
    _ reason: String, at moment: Int64, to recipient: Recipient, asked: Int64? = nil
  ) {
    problem = reason
    let next = Backoff.next(after: attempts, of: id, since: since, at: moment, asked: asked)
    guard let next else { return state = .dead }
    notBefore = recipient.firstLoudMoment(from: next)
  }

  /// Its channel has asked to be left alone until a moment.
  mutating func wait(until moment: Int64, for recipient: Recipient) {
    notBefore = recipient.firstLoudMoment(from: max(moment, notBefore))
  }

  /// Queued again as if it were new.
  mutating func replay(at moment: Int64) {
    (state, since, notBefore, attempts) = (.queued, moment, moment, 0)
  }
}
