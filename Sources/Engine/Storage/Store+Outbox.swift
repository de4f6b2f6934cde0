internal import GRDB

extension Store {
  /// The messages to be tried at a moment, the longest due first.
  func dueMessages(at moment: Int64) throws(StorageError) -> [OutboxMessage] {
    try read { database in
      try OutboxRows.messages(
        where: "state = 'queued' AND not_before <= ?", [moment], in: database
      ).sorted { ($0.notBefore, $0.id) < ($1.notBefore, $1.id) }
    }
  }

  /// All messages, newest first.
  func messages() throws(StorageError) -> [OutboxMessage] {
    try read { try OutboxRows.messages(where: "true", in: $0).reversed() }
  }

  /// How many messages are dead.
  func deadMessages() throws(StorageError) -> Int {
    try read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM outbox WHERE state = 'dead'") ?? 0
    }
  }

  /// All attempts to deliver a message, first to last.
  func attempts(of id: OutboxMessage.ID) throws(StorageError) -> [DeliveryAttempt] {
    try read { try OutboxRows.attempts(of: id, in: $0) }
  }

  /// Writes down that an attempt begins, and says which alerts to tell of; empty, with the message
  /// withdrawn, where none of its alerts asks for anybody any more, as where their deals have closed
  /// by a day.
  func beginDelivery(
    of id: OutboxMessage.ID, at moment: Int64, on day: Day
  ) throws(StorageError) -> [Alert] {
    try write { database in
      guard var message = try Self.queued(id, in: database) else { return [] }
      let closed = try Self.alertedDeals(closedBy: day, in: database)
      let alerts = try AlertRows.some(message.alerts, in: database)
        .filter { $0.awaitsMessage && $0.asksForSomebody && !closed.contains($0.dealID) }
      if alerts.isEmpty { message.withdraw() } else { message.begin(at: moment) }
      try OutboxRows.save(message, in: database)
      if !alerts.isEmpty { try OutboxRows.begin(id, at: moment, in: database) }
      return alerts.sorted(by: AlertOrder.isWorse)
    }
  }

  /// Writes down what came of the attempt that was begun, and with it which alerts were told.
  ///
  /// Where the channel has asked to be left alone, all messages to those whom it serves wait.
  func endDelivery(
    of id: OutboxMessage.ID, telling alerts: [Alert.ID], _ outcome: DeliveryOutcome,
    to recipient: Recipient, beside others: [Recipient], at moment: Int64, on day: Day
  ) throws(StorageError) {
    try write { database in
      guard var message = try Self.queued(id, in: database) else { return }
      message.end(outcome, at: moment, to: recipient)
      try OutboxRows.save(message, in: database)
      try OutboxRows.end(id, outcome, at: moment, in: database)
      if case .failed(_, let seconds?) = outcome {
        try Self.hold(others, until: moment + seconds, in: database)
      }
      guard case .delivered = outcome else { return }
      var inbox = AlertInbox(alerts: try AlertRows.some(alerts, in: database))
      for alert in inbox.alerts { try inbox.deliver(alert.id, on: day) }
      try AlertRows.save(inbox.alerts, in: database)
      try AlertLog.append(inbox.log, at: moment, in: database)
    }
  }

  /// Queues dead messages again, all of them or the one of an id, and answers how many.
  func replayDead(_ id: OutboxMessage.ID?, at moment: Int64) throws(StorageError) -> Int {
    try write { database in
      let dead = try OutboxRows.messages(where: "state = 'dead'", in: database)
        .filter { id == nil || $0.id == id }
      for var message in dead {
        message.replay(at: moment)
        try OutboxRows.save(message, in: database)
      }
      return dead.count
    }
  }

  private static func hold(
    _ recipients: [Recipient], until moment: Int64, in database: Database
  ) throws {
    for recipient in recipients {
      let waiting = try OutboxRows.messages(
        where: "state = 'queued' AND recipient = ? AND not_before < ?", [recipient.name, moment],
        in: database)
      for var message in waiting {
        message.wait(until: moment, for: recipient)
        try OutboxRows.save(message, in: database)
      }
    }
  }

  private static func queued(
    _ id: OutboxMessage.ID, in database: Database
  ) throws -> OutboxMessage? {
    try OutboxRows.messages(where: "id = ? AND state = 'queued'", [id], in: database).first
  }
}
