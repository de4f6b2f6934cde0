internal import GRDB

/// Alerts as rows of their table.
enum AlertRows {
  /// All alerts in the order of their ids.
  static func all(in database: Database) throws -> [Alert] {
    try Row.fetchAll(database, sql: "SELECT * FROM alerts ORDER BY id").map(alert)
  }

  /// Makes these the alerts.
  static func replace(with alerts: [Alert], in database: Database) throws {
    try database.execute(sql: "DELETE FROM alerts")
    for alert in alerts { try insert(alert, in: database) }
  }

  /// The newest day on which the rules looked at the deals.
  static func day(in database: Database) throws -> Day? {
    try Int32.fetchOne(database, sql: "SELECT judged FROM alert_day").map { Day(number: $0) }
  }

  /// Makes this the newest day on which the rules looked at the deals.
  static func keep(day: Day, in database: Database) throws {
    try database.execute(sql: "DELETE FROM alert_day")
    try database.execute(literal: "INSERT INTO alert_day (judged) VALUES (\(day.number))")
  }

  private static func alert(of row: Row) throws -> Alert {
    guard let rule = Alert.Rule(rawValue: row["rule"]),
      let state = Alert.State(rawValue: row["state"]),
      let severity = Alert.Severity(rawValue: row["severity"])
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an alert of no known kind") }
    return Alert(
      id: row["id"], rule: rule, dealID: row["deal_id"], rep: row["rep"],
      amount: Amount(minorUnits: row["amount"]), state: state, severity: severity,
      episode: row["episode"], firstSeen: Day(number: row["first_seen"]),
      lastSeen: Day(number: row["last_seen"]), snoozedUntil: day(row["snoozed_until"]),
      acknowledgedBy: row["acknowledged_by"], sentence: row["sentence"])
  }

  private static func day(_ number: Int32?) -> Day? { number.map { Day(number: $0) } }

  private static func insert(_ alert: Alert, in database: Database) throws {
    try database.execute(
      literal: """
        INSERT INTO alerts (
          id, rule, deal_id, rep, amount, state, severity, episode, first_seen, last_seen,
          snoozed_until, acknowledged_by, sentence)
        VALUES (
          \(alert.id), \(alert.rule.rawValue), \(alert.dealID), \(alert.rep),
          \(alert.amount.minorUnits), \(alert.state.rawValue), \(alert.severity.rawValue),
          \(alert.episode), \(alert.firstSeen.number), \(alert.lastSeen.number),
          \(alert.snoozedUntil?.number), \(alert.acknowledgedBy), \(alert.sentence))
        """)
  }
}
