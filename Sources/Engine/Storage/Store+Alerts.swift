internal import GRDB

extension Store {
  /// All alerts in the order of their ids.
  func alerts() throws(StorageError) -> [Alert] { try read { try AlertRows.all(in: $0) } }

  /// What happened to an alert, oldest first.
  func alertEvents(of alert: Alert.ID) throws(StorageError) -> [AlertEvent] {
    try read { try AlertLog.events(of: alert, in: $0) }
  }

  /// The rules with an alert that is told and not resolved, by deal, as far as a day knows.
  func openRules(asOf day: Day) throws(StorageError) -> [String: [String]] {
    try read { database in
      let rows = try RawStatement(
        """
        SELECT DISTINCT deal_id, rule FROM alerts
        WHERE state NOT IN ('\(Alert.State.resolved.rawValue)', '\(Alert.State.pending.rawValue)')
          AND silenced_by IS NULL AND first_seen <= \(day.number)
        ORDER BY deal_id, rule
        """, in: database)
      var rules: [String: [String]] = [:]
      while try rows.next() { rules[rows.text(0), default: []].append(rows.text(1)) }
      return rules
    }
  }

  /// Of the deals with an alert that is not resolved, those that had closed by a day.
  func alertedDeals(closedBy day: Day) throws(StorageError) -> Set<String> {
    try read { try Self.alertedDeals(closedBy: day, in: $0) }
  }

  static func alertedDeals(closedBy day: Day, in database: Database) throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: """
        SELECT deal_id FROM alerts JOIN deals USING (deal_id)
        WHERE state <> ? AND outcome IS NOT NULL AND closed <= ?
        """, arguments: [Alert.State.resolved.rawValue, day.number])
  }

  /// Reads the inbox, lets it be changed, and writes what is new of it with what happened at a
  /// moment (seconds since 1970), with nobody in between.
  ///
  /// Before that it is settled as of a day, where one is given. Nothing is written, and the answer is
  /// false, where a job is claimed that has been done.
  /// - Throws: Whatever `change` throws, with nothing written; else a `StorageError`.
  @discardableResult
  func updateInbox(
    _ settings: AlertSettings = AlertSettings(), settledOn day: Day? = nil,
    at moment: Int64? = nil, claiming: JobClaiming? = nil, notifying need: NotificationNeed? = nil,
    needing role: UserRole = .admin, _ change: (inout AlertInbox) throws -> Void
  ) throws -> Bool {
    var refusal: (any Error)?
    let isWritten = try write(needing: role) { database in
      if let claiming, try !Self.write(claiming, in: database) { return (false, .rollback) }
      let before = AlertInbox(
        alerts: try AlertRows.all(in: database), settings: settings,
        judged: try AlertRows.day(in: database))
      var after = before
      if let day {
        after.settle(closed: try Self.alertedDeals(closedBy: day, in: database), on: day)
      }
      do { try change(&after) } catch { refusal = error }
      let isNew = after.alerts != before.alerts || after.judged != before.judged
      guard refusal == nil, isNew || claiming != nil || need != nil else {
        return (true, .rollback)
      }
      let known = Dictionary(uniqueKeysWithValues: before.alerts.map { ($0.id, $0) })
      try AlertRows.save(after.alerts.filter { known[$0.id] != $0 }, in: database)
      if let day = after.judged { try AlertRows.keep(day: day, in: database) }
      try AlertLog.append(after.log, at: moment, in: database)
      if let need { try Self.plan(need, for: after, in: database) }
      return (true, .commit)
    }
    if let refusal { throw refusal }
    return isWritten
  }

  /// Puts what is due of the inbox into the outbox.
  private static func plan(
    _ need: NotificationNeed, for inbox: AlertInbox, in database: Database
  ) throws {
    guard let day = inbox.judged else { return }
    var outbox = try OutboxRows.outbox(on: day, in: database)
    let before = Set(outbox.messages)
    outbox.plan(inbox.due(on: day), atRisk: need.atRisk, by: need.settings, at: need.moment)
    for message in outbox.messages where !before.contains(message) {
      try OutboxRows.save(message, in: database)
    }
  }
}
