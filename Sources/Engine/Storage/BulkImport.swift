internal import GRDB

/// Takes the first export into an empty store.
///
/// No event is written: that a deal was created is read from the deal itself.
struct BulkImport {
  let database: Database
  let day: Day
  private let insert: RawStatement
  private(set) var digest = DealDigest()

  init(in database: Database, day: Day) throws {
    self.database = database
    self.day = day
    try database.execute(sql: "DROP INDEX deals_by_id")
    insert = try DealRows.insertion(in: database)
  }

  /// Adds one batch; `values` are the dictionaries of the database.
  mutating func add(_ rows: [ExportRow], codes: CodeMap, values: [ValueDictionary]) throws {
    digest.extend(with: values)
    insert.bind(day.number, at: DealRows.stateDay)
    for row in rows {
      let state = codes.state(of: row)
      let holdsFrom = SnapshotDiff.holdsFrom(first: state, exportDay: day).number
      StateColumns.bind(state, holdsFrom: holdsFrom, from: 1, to: insert)
      try insert.run(text: row.id, at: DealRows.dealID)
      digest.add(KnownState(state: state, day: day.number, holdsFrom: holdsFrom), id: row.id)
    }
  }

  /// Closes the import: finds repeated deals and snapshots the open ones.
  /// - Returns: How many rows came again further down the file.
  mutating func finish(values: [ValueDictionary]) throws -> Int {
    let repeated = try makeIndex()
    if repeated > 0 { digest = try DealDigest(of: database, values: values) }
    try digest.save(in: database)
    try database.execute(
      sql: """
        INSERT INTO deal_snapshots (deal, day, \(StateColumns.names))
        SELECT id, state_day, \(StateColumns.names) FROM deals WHERE outcome IS NULL ORDER BY id
        """)
    return repeated
  }

  private func makeIndex() throws -> Int {
    do {
      try database.execute(sql: Schema.dealIndex)
      return 0
    } catch DatabaseError.SQLITE_CONSTRAINT {
      try database.execute(
        sql: "DELETE FROM deals WHERE id NOT IN (SELECT max(id) FROM deals GROUP BY deal_id)")
      let repeated = database.changesCount
      try database.execute(sql: Schema.dealIndex)
      return repeated
    }
  }
}
