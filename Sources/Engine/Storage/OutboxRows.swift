internal import GRDB

/// Messages and attempts to deliver them, as rows of their tables.
enum OutboxRows {
  /// What planning must know on a day: all that is not through, and the last days of the rest.
  static func outbox(on day: Day, in database: Database) throws -> Outbox {
    let messages = try messages(
      where: "state IN ('queued', 'dead') OR day >= ?", [day.number - 2], in: database)
    let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM outbox") ?? 0
    return Outbox(messages, nextID: last + 1)
  }

  /// The messages that meet a condition, in the order of their ids.
  static func messages(
    where condition: String, _ arguments: StatementArguments = [], in database: Database
  ) throws -> [OutboxMessage] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM outbox WHERE \(condition) ORDER BY id", arguments: arguments
    ).map(message)
  }

  static func save(_ message: OutboxMessage, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO outbox (
          id, kind, recipient, day, alerts, state, created, since, not_before, attempts, problem)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET alerts = excluded.alerts, state = excluded.state,
          since = excluded.since, not_before = excluded.not_before,
          attempts = excluded.attempts, problem = excluded.problem
        """,
      arguments: [
        message.id, message.kind.rawValue, message.recipient, message.day.number,
        IDList.json(of: message.alerts),
        message.state.rawValue, message.created, message.since, message.notBefore,
        message.attempts,
        message.problem,
      ])
  }

  /// Writes down that an attempt to deliver a message begins.
  static func begin(_ id: OutboxMessage.ID, at moment: Int64, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO deliveries (message, number, began, delivered)
        SELECT :id, ifnull(max(number), 0) + 1, :moment, 0 FROM deliveries WHERE message = :id
        """, arguments: ["id": id, "moment": moment])
  }

  /// Writes down what came of the last attempt.
  static func end(
    _ id: OutboxMessage.ID, _ outcome: DeliveryOutcome, at moment: Int64, in database: Database
  ) throws {
    let (isDelivered, answer) =
      switch outcome {
      case .delivered(let answer): (true, answer)
      case .failed(let reason, _), .refused(let reason): (false, reason)
      }
    try database.execute(
      sql: """
        UPDATE deliveries SET ended = :moment, delivered = :delivered, answer = :answer
        WHERE message = :id AND number = (SELECT max(number) FROM deliveries WHERE message = :id)
        """,
      arguments: ["id": id, "moment": moment, "delivered": isDelivered, "answer": answer])
  }

  /// All attempts to deliver a message, first to last.
  static func attempts(
    of id: OutboxMessage.ID, in database: Database
  ) throws -> [DeliveryAttempt] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT number, began, ended, delivered, answer FROM deliveries WHERE message = ?
        ORDER BY number
        """, arguments: [id]
    ).map {
      DeliveryAttempt(
        message: id, number: $0[0], began: $0[1], ended: $0[2], isDelivered: $0[3], answer: $0[4])
    }
  }

  private static func message(of row: Row) throws -> OutboxMessage {
    guard let kind = OutboxMessage.Kind(rawValue: row["kind"]),
      let state = OutboxMessage.State(rawValue: row["state"]),
      let alerts = IDList.ids(in: row["alerts"])
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a message of no known kind") }
    var message = OutboxMessage(
      id: row["id"], kind, to: row["recipient"], on: Day(number: row["day"]), about: alerts,
      created: row["created"], notBefore: row["not_before"])
    (message.state, message.since) = (state, row["since"])
    (message.attempts, message.problem) = (row["attempts"], row["problem"])
    return message
  }
}
