internal import GRDB

/// What happened to alerts, as rows of their table.
enum AlertLog {
  /// Writes what happened at a moment, in its order.
  static func append(_ events: [AlertEvent], at moment: Int64?, in database: Database) throws {
    for event in events {
      try database.execute(
        literal: """
          INSERT INTO alert_log (alert, kind, day, person, detail, moment) VALUES (
            \(event.alert), \(event.kind.rawValue), \(event.day.number), \(event.person),
            \(event.detail), \(event.moment ?? moment))
          """)
    }
  }

  /// What happened to an alert, oldest first.
  static func events(of alert: Alert.ID, in database: Database) throws -> [AlertEvent] {
    try Row.fetchAll(
      database,
      sql: "SELECT kind, day, person, detail, moment FROM alert_log WHERE alert = ? ORDER BY id",
      arguments: [alert]
    ).compactMap { row in
      AlertEvent.Kind(rawValue: row[0]).map { kind in
        AlertEvent(
          kind, of: alert, on: Day(number: row[1]), by: row[2], detail: row[3], moment: row[4])
      }
    }
  }
}
