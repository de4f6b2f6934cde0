extension Workspace {
  /// The messages that are to be tried at a moment (seconds since 1970), the longest due first.
  public func dueMessages(at moment: Int64) throws -> [OutboxMessage] {
    try store.dueMessages(at: moment)
  }

  /// All messages, newest first.
  public func outbox() throws -> [OutboxMessage] { try store.messages() }

  /// How many messages nobody took within ``Backoff/patience``.
  public func deadMessages() throws -> Int { try store.deadMessages() }

  /// All attempts to deliver a message, first to last; empty for one that is not known.
  public func deliveryAttempts(of id: OutboxMessage.ID) throws -> [DeliveryAttempt] {
    try store.attempts(of: id)
  }

  /// Hands a message to its channel and writes down what came of it; the attempt is on record
  /// before it is made, so that one that is cut off shows.
  ///
  /// `send` gets the alerts to tell of, worst first, and the recipient: the fallback where the settings do
  /// not know the message's own any more. A message whose alerts no
  /// longer ask for anybody is withdrawn, and nothing is sent: the answer is `nil`. `clock` gives
  /// seconds since 1970.
  public func deliver(
    _ message: OutboxMessage, clock: () -> Int64,
    by send: (Recipient, [Alert]) -> DeliveryOutcome
  ) throws -> DeliveryOutcome? {
    guard let routing = settings.notifications?.routing else { return nil }
    let alerts = try store.beginDelivery(of: message.id, at: clock(), on: asOf)
    guard !alerts.isEmpty else { return nil }
    let recipient = routing[message.recipient] ?? routing.fallback
    let outcome = send(recipient, alerts)
    try store.endDelivery(
      of: message.id, telling: alerts.map(\.id), outcome, to: recipient,
      beside: routing.neighbours(of: recipient), at: clock(), on: asOf)
    return outcome
  }

  /// Queues messages again that nobody took for too long, all of them or one, and answers how many.
  public func replayDeadMessages(
    _ id: OutboxMessage.ID? = nil, at moment: Int64
  ) throws -> Int {
    try store.replayDead(id, at: moment)
  }

  /// Delivers while no other process does; `nil` where one does.
  public func aloneAtDelivery<Answer>(_ work: () throws -> Answer) throws -> Answer? {
    try store.alone(at: .delivery, work)
  }

  /// What messages about new alerts need; `nil` where nobody is to be told, and for a past day, of
  /// which nobody wants to hear any more.
  func notificationNeed(for rows: [RiskBoard.Row]) -> NotificationNeed? {
    guard let notifications = settings.notifications, let moment = openedAt,
      asOf.distance(to: LocalTime(at: moment, secondsAhead: 0).day) <= 1
    else { return nil }
    let values = rows.compactMap { row in row.valueAtRisk.map { (row.dealID, $0) } }
    return NotificationNeed(
      settings: notifications, atRisk: Dictionary(values) { first, _ in first }, moment: moment)
  }
}
