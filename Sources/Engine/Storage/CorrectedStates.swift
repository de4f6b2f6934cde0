internal import GRDB

/// Looks up deals that an export showed otherwise after they had ended, few among all.
final class CorrectedStates {
  private let rows: RawStatement
  private let choice: StateChoice

  init(in database: Database, asOf: Int32) throws {
    choice = try StateChoice(asOf: asOf, in: database)
    rows = try RawStatement(
      "SELECT day, \(StateColumns.names) FROM deal_snapshots WHERE deal = ? "
        + "ORDER BY day, place",
      in: database)
  }

  /// The state of a deal as of the day; `nil` without any snapshot that held by then.
  func state(of key: Int64) throws -> DealState? {
    var choice = choice
    rows.bind(key, at: 1)
    while try rows.next() { choice.consider(StateColumns.known(day: 0, first: 1, in: rows)) }
    return choice.answer.flatMap { $0.isKnown ? $0.state : nil }
  }
}
