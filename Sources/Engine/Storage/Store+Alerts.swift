internal import GRDB

extension Store {
  /// All alerts in the order of their ids.
  func alerts() throws(StorageError) -> [Alert] { try read { try AlertRows.all(in: $0) } }

  /// The rules with an alert that is not resolved, by deal, as far as a day knows.
  func openRules(asOf day: Day) throws(StorageError) -> [String: [String]] {
    try read { database in
      let rows = try RawStatement(
        """
        SELECT DISTINCT deal_id, rule FROM alerts
        WHERE state <> '\(Alert.State.resolved.rawValue)' AND first_seen <= \(day.number)
        ORDER BY deal_id, rule
        """, in: database)
      var rules: [String: [String]] = [:]
      while try rows.next() { rules[rows.text(0), default: []].append(rows.text(1)) }
      return rules
    }
  }

  /// Of the deals with an alert that is not resolved, those that had closed by a day.
  func alertedDeals(closedBy day: Day) throws(StorageError) -> Set<String> {
    try read { database in
      try String.fetchSet(
        database,
        sql: """
          SELECT deal_id FROM alerts JOIN deals USING (deal_id)
          WHERE state <> ? AND outcome IS NOT NULL AND closed <= ?
          """, arguments: [Alert.State.resolved.rawValue, day.number])
    }
  }

  /// Makes these the alerts.
  func saveAlerts(_ alerts: [Alert]) throws(StorageError) {
    try write { try AlertRows.replace(with: alerts, in: $0) }
  }

  /// Reads the alerts, lets them be changed, and writes them, with nobody in between.
  /// - Throws: Whatever `change` throws, with nothing written; else a `StorageError`.
  func updateAlerts(_ change: (inout [Alert]) throws -> Void) throws {
    try updateInbox { alerts, _ in try change(&alerts) }
  }

  /// The same with the newest day on which the rules looked at the deals; `nil` before the first.
  func updateInbox(_ change: (inout [Alert], inout Day?) throws -> Void) throws {
    var refusal: (any Error)?
    try write(completing: { database in
      let before = (alerts: try AlertRows.all(in: database), day: try AlertRows.day(in: database))
      var after = before
      do { try change(&after.alerts, &after.day) } catch { refusal = error }
      guard refusal == nil, after != before else { return ((), .rollback) }
      if after.alerts != before.alerts { try AlertRows.replace(with: after.alerts, in: database) }
      if let day = after.day { try AlertRows.keep(day: day, in: database) }
      return ((), .commit)
    })
    if let refusal { throw refusal }
  }
}
