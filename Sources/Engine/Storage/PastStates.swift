internal import GRDB

/// Walks through the snapshots beside a walk through the deals, both in ascending order of keys.
final class PastStates {
  private let rows: RawStatement
  private let choice: StateChoice
  private var isOnRow: Bool

  init(in database: Database, asOf: Int32) throws {
    choice = try StateChoice(asOf: asOf, in: database)
    rows = try RawStatement(
      "SELECT deal, day, \(StateColumns.names) FROM deal_snapshots ORDER BY deal, day, place",
      in: database)
    isOnRow = try rows.next()
  }

  /// The state of a deal as of the day, and whether the day could know it.
  ///
  /// `nil` without any snapshot. Keys must be asked for in ascending order.
  func state(of key: Int64) throws -> (state: DealState, isKnown: Bool)? {
    while isOnRow, rows.integer(0) < key { isOnRow = try rows.next() }
    var choice = choice
    while isOnRow, rows.integer(0) == key {
      choice.consider(StateColumns.known(day: 1, first: 2, in: rows))
      isOnRow = try rows.next()
    }
    return choice.answer
  }
}
