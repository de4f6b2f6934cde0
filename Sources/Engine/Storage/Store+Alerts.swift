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

  /// Makes these the alerts.
  func saveAlerts(_ alerts: [Alert]) throws(StorageError) {
    try write { try AlertRows.replace(with: alerts, in: $0) }
  }

  /// Reads the alerts, lets them be changed, and writes them, with nobody in between.
  /// - Throws: Whatever `change` throws, with nothing written; else a `StorageError`.
  func updateAlerts(_ change: (inout [Alert]) throws -> Void) throws {
    var refusal: (any Error)?
    try write(completing: { database in
      let before = try AlertRows.all(in: database)
      var after = before
      do { try change(&after) } catch { refusal = error }
      guard refusal == nil, after != before else { return ((), .rollback) }
      try AlertRows.replace(with: after, in: database)
      return ((), .commit)
    })
    if let refusal { throw refusal }
  }
}
