internal import GRDB

/// Alerts as rows of their table.
enum AlertRows {
  /// All alerts in the order of their ids.
  static func all(in database: Database) throws -> [Alert] {
    try Row.fetchAll(database, sql: "SELECT * FROM alerts ORDER BY id").map(alert)
  }

  /// Those of some ids that there are, in the order of their ids.
  static func some(_ ids: [Alert.ID], in database: Database) throws -> [Alert] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM alerts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
      arguments: [IDList.json(of: ids)]
    ).map(alert)
  }

  /// Writes alerts, each in the place of the one with its id.
  static func save(_ alerts: some Sequence<Alert>, in database: Database) throws {
    for alert in alerts { try save(alert, in: database) }
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
    var alert = Alert(
      id: row["id"], rule: rule, dealID: row["deal_id"], segment: row["segment"],
      period: row["period"], rep: row["rep"], stage: row["stage"],
      amount: Amount(minorUnits: row["amount"]), severity: severity, sentence: row["sentence"],
      state: state, episode: row["episode"], firstSeen: Day(number: row["first_seen"]),
      lastSeen: Day(number: row["last_seen"]))
    readCourse(of: &alert, from: row)
    return alert
  }

  private static func readCourse(of alert: inout Alert, from row: Row) {
    alert.openedOn = day(row["opened_on"])
    alert.reopenings = row["reopenings"]
    alert.silencedBy = (row["silenced_by"] as String?).flatMap { Alert.Rule(rawValue: $0) }
    alert.snoozedUntil = day(row["snoozed_until"])
    alert.acknowledgedBy = row["acknowledged_by"]
    alert.note = row["note"]
    alert.resolvedOn = day(row["resolved_on"])
    alert.resolvedBy = row["resolved_by"]
    alert.wontActIn = row["wont_act_in"]
    alert.lastDelivered = day(row["last_delivered"])
    alert.awaitsMessage = row["awaits_message"]
  }

  private static func day(_ number: Int32?) -> Day? { number.map { Day(number: $0) } }

  private static func save(_ alert: Alert, in database: Database) throws {
    try database.execute(
      literal: """
        REPLACE INTO alerts (
          id, rule, deal_id, segment, period, rep, stage, amount, state, severity, episode,
          first_seen, last_seen, opened_on, reopenings, silenced_by, snoozed_until,
          acknowledged_by, note, resolved_on, resolved_by, wont_act_in, last_delivered,
          awaits_message, sentence)
        VALUES (
          \(alert.id), \(alert.rule.rawValue), \(alert.dealID), \(alert.segment),
          \(alert.period), \(alert.rep), \(alert.stage), \(alert.amount.minorUnits),
          \(alert.state.rawValue), \(alert.severity.rawValue), \(alert.episode),
          \(alert.firstSeen.number), \(alert.lastSeen.number), \(alert.openedOn?.number),
          \(alert.reopenings), \(alert.silencedBy?.rawValue), \(alert.snoozedUntil?.number),
          \(alert.acknowledgedBy), \(alert.note), \(alert.resolvedOn?.number),
          \(alert.resolvedBy), \(alert.wontActIn), \(alert.lastDelivered?.number),
          \(alert.awaitsMessage), \(alert.sentence))
        """)
  }
}
