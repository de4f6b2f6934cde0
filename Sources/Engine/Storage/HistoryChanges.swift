internal import GRDB

/// What histories told of deals, of those that no export has shown, too.
///
/// All of it stays. What a deal was on a day follows from everything that was told of it, and files come
/// in any order: a change that an earlier one precedes is no longer the first.
struct HistoryChanges {
  private let database: Database
  private let ofDeal: RawStatement
  private let waiting: RawStatement

  init(_ database: Database) throws {
    self.database = database
    ofDeal = try RawStatement(
      "SELECT \(Self.columns) FROM history_changes WHERE deal_id = ? AND NOT is_dropped ORDER BY id",
      in: database)
    waiting = try RawStatement(
      "UPDATE history_changes SET waits = ?1 WHERE deal_id = ?2 AND waits <> ?1", in: database)
  }

  /// Adds what a file told, whose stages are codes of the database; it waits until it has been taken in.
  ///
  /// Exports tell the same again and again: of them only what is new is kept.
  /// - Returns: The deals of which anything is kept.
  func keep(_ changes: [DealChange], of file: Int64, onlyNew: Bool) throws -> Set<String> {
    var deals: Set<String> = []
    let insertion = try RawStatement(
      "INSERT INTO history_changes (import, \(Self.columns)) "
        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      in: database)
    for (id, changes) in Dictionary(grouping: changes, by: \.dealID).sorted(by: { $0.key < $1.key })
    {
      let known = onlyNew ? Set(try self.changes(of: id).map(\.withoutLine)) : []
      for change in changes where !known.contains(change.withoutLine) {
        insertion.bind(file, at: 1)
        Self.bind(change, from: 2, to: insertion)
        try insertion.run()
        deals.insert(id)
      }
    }
    return deals
  }

  /// All that was told of a deal, in no order; what several files tell alike stands there once.
  func changes(of id: String) throws -> [DealChange] {
    var changes: [DealChange: Int] = [:]
    ofDeal.bind(id, at: 1)
    while try ofDeal.next() {
      let change = Self.change(in: ofDeal)
      let line = changes[change.withoutLine] ?? .max
      changes[change.withoutLine] = min(line, change.line)
    }
    return changes.map { change, line in
      var change = change
      change.line = line
      return change
    }
  }

  /// Whether histories told anything of a deal.
  static func tell(of id: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM history_changes WHERE deal_id = ?)",
      arguments: [id]) ?? false
  }

  /// The stored deals of which something waits.
  func waitingDeals() throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT deal_id FROM history_changes
        WHERE waits AND EXISTS (SELECT 1 FROM deals WHERE deals.deal_id = history_changes.deal_id)
        ORDER BY deal_id
        """)
  }

  /// Says whether what was told of a deal waits for an export.
  func set(waits: Bool, of id: String) throws {
    waiting.bind(Int32(waits ? 1 : 0), at: 1)
    try waiting.run(text: id, at: 2)
  }

  /// Has the changes of a file's readings no longer count, which another reading is to tell anew.
  ///
  /// Those of an export that others tell as well come back with the next of these.
  func drop(readingsOf sha256: String?) throws {
    try database.execute(
      sql: """
        UPDATE history_changes SET is_dropped = 1 WHERE import IN (
          SELECT id FROM imports WHERE sha256 = ?)
        """, arguments: [sha256])
  }

  /// Removes what no longer counts.
  /// - Returns: The deals that it told of.
  func removeDropped() throws -> [String] {
    let deals = try String.fetchAll(
      database, sql: "SELECT DISTINCT deal_id FROM history_changes WHERE is_dropped")
    try database.execute(sql: "DELETE FROM history_changes WHERE is_dropped")
    return deals
  }

  private static let columns = """
    deal_id, line, day, moment, stage, outcome, amount, expected_close,
    stage_before, amount_before, expected_close_before, tells_close_before, tells_close
    """

  private static func bind(_ change: DealChange, from first: Int32, to statement: RawStatement) {
    statement.bind(change.dealID, at: first)
    statement.bind(Int64(change.line), at: first + 1)
    statement.bind(change.day, at: first + 2)
    statement.bind(change.moment, at: first + 3)
    statement.bind(change.stage.map(Int64.init), at: first + 4)
    statement.bind(change.outcome.map { Int32($0.rawValue) }, at: first + 5)
    statement.bind(change.amount, at: first + 6)
    statement.bind(change.expectedClose ?? nil, at: first + 7)
    statement.bind(change.before.stage.map(Int64.init), at: first + 8)
    statement.bind(change.before.amount, at: first + 9)
    statement.bind(change.before.expectedClose ?? nil, at: first + 10)
    statement.bind(Int32(change.before.expectedClose == nil ? 0 : 1), at: first + 11)
    statement.bind(Int32(change.expectedClose == nil ? 0 : 1), at: first + 12)
  }

  private static func change(in row: RawStatement) -> DealChange {
    func stage(_ column: Int32) -> UInt32? { row.optionalInteger(column).map(UInt32.init) }
    func date(_ column: Int32, toldBy flag: Int32) -> Int32?? {
      row.integer(flag) == 0 ? nil : .some(row.optionalDay(column))
    }
    return DealChange(
      dealID: row.text(0), day: row.day(2), moment: row.optionalInteger(3), stage: stage(4),
      outcome: row.optionalInteger(5).flatMap { Outcome(rawValue: UInt8($0)) },
      amount: row.optionalInteger(6), expectedClose: date(7, toldBy: 12),
      before: DealChange.Before(
        stage: stage(8), amount: row.optionalInteger(9), expectedClose: date(10, toldBy: 11)),
      line: Int(row.integer(1)))
  }
}

extension DealChange {
  /// What it tells, wherever it stands.
  fileprivate var withoutLine: Self {
    var change = self
    change.line = 0
    return change
  }
}
