internal import GRDB

/// The statements that write rows of the table of deals, with the numbers of their parameters.
enum DealRows {
  static let stateDay = StateColumns.count + 1
  static let dealID = StateColumns.count + 2
  /// Of ``update(in:)``.
  static let key = StateColumns.count + 2

  /// Adds a deal: the state, the day of the export, the deal's id.
  static func insertion(in database: Database) throws -> RawStatement {
    try RawStatement(
      "INSERT INTO deals (\(StateColumns.names), state_day, deal_id) "
        + "VALUES (\(StateColumns.placeholders), ?, ?)", in: database)
  }

  /// Gives a deal another present state: the state, the day of the export, the deal's key.
  static func update(in database: Database) throws -> RawStatement {
    try RawStatement(
      "UPDATE deals SET (\(StateColumns.names), state_day) "
        + "= (\(StateColumns.placeholders), ?) WHERE id = ?", in: database)
  }
}
