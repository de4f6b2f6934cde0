internal import GRDB

/// What histories told of deals before an export showed them, or showed them late enough.
///
/// It waits in the database, so that a history may come before the exports of its deals.
struct WaitingChanges {
  /// Those of one history, whose stages are codes of the database.
  struct History {
    /// The key of its file in the ledger.
    let file: Int64
    var changes: [DealChange]
  }

  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Adds changes to those that wait.
  func keep(_ history: History) throws {
    let insertion = try RawStatement(
      "INSERT INTO waiting_changes (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      in: database)
    for change in history.changes {
      insertion.bind(history.file, at: 1)
      Self.bind(change, from: 2, to: insertion)
      try insertion.run()
    }
  }

  /// Takes out those of deals that are stored, history by history in the order in which they came.
  func takeKnown() throws -> [History] {
    let rows = try RawStatement(
      "SELECT \(Self.columns) FROM waiting_changes WHERE \(Self.isKnown) ORDER BY import, id",
      in: database)
    var histories: [History] = []
    while try rows.next() {
      let file = rows.integer(0)
      if histories.last?.file != file { histories.append(History(file: file, changes: [])) }
      histories[histories.count - 1].changes.append(Self.change(first: 1, in: rows))
    }
    if !histories.isEmpty {
      try database.execute(sql: "DELETE FROM waiting_changes WHERE \(Self.isKnown)")
    }
    return histories
  }

  // Most often nothing waits: then no deal is to be looked at.
  private static let isKnown =
    "EXISTS (SELECT 1 FROM deals WHERE deals.deal_id = waiting_changes.deal_id)"

  private static let columns = """
    import, deal_id, line, day, moment, stage, outcome, amount, expected_close,
    stage_before, amount_before, expected_close_before, tells_close_before
    """

  private static func bind(_ change: DealChange, from first: Int32, to statement: RawStatement) {
    statement.bind(change.dealID, at: first)
    statement.bind(Int64(change.line), at: first + 1)
    statement.bind(change.day, at: first + 2)
    statement.bind(change.moment, at: first + 3)
    statement.bind(change.stage.map(Int64.init), at: first + 4)
    statement.bind(change.outcome.map { Int32($0.rawValue) }, at: first + 5)
    statement.bind(change.amount, at: first + 6)
    statement.bind(change.expectedClose, at: first + 7)
    statement.bind(change.before.stage.map(Int64.init), at: first + 8)
    statement.bind(change.before.amount, at: first + 9)
    statement.bind(change.before.expectedClose ?? nil, at: first + 10)
    statement.bind(Int32(change.before.expectedClose == nil ? 0 : 1), at: first + 11)
  }

  private static func change(first: Int32, in row: RawStatement) -> DealChange {
    func stage(_ column: Int32) -> UInt32? { row.optionalInteger(column).map(UInt32.init) }
    let tellsClose = row.integer(first + 11) != 0
    return DealChange(
      dealID: row.text(first), day: row.day(first + 2), moment: row.optionalInteger(first + 3),
      stage: stage(first + 4),
      outcome: row.optionalInteger(first + 5).flatMap { Outcome(rawValue: UInt8($0)) },
      amount: row.optionalInteger(first + 6), expectedClose: row.optionalDay(first + 7),
      before: DealChange.Before(
        stage: stage(first + 8), amount: row.optionalInteger(first + 9),
        expectedClose: tellsClose ? .some(row.optionalDay(first + 10)) : nil),
      line: Int(row.integer(first + 1)))
  }
}
