internal import GRDB

/// Takes the first export into an empty store.
///
/// No event is written: that a deal was created is read from the deal itself.
struct BulkImport {
  let database: Database
  let day: Day
  private let rows: DealsInMemory
  private let insert: RawStatement

  init(in database: Database, day: Day) throws {
    self.database = database
    self.day = day
    try database.execute(sql: "DROP INDEX deals_by_id")
    rows = try DealsInMemory(in: database, day: day)
    insert = try RawStatement(
      "INSERT INTO deals (\(DealsInMemory.columnNames)) "
        + "SELECT \(DealsInMemory.ownNames) FROM \(DealsInMemory.tableName)", in: database)
  }

  /// Adds all deals of an export; `values` are the dictionaries of the database.
  /// - Returns: How many rows came again further down the file.
  func take(
    _ deals: DealColumns, codes: CodeMap, values: [ValueDictionary], onRows: (Int) -> Void
  ) throws -> Int {
    let digest = Beside { [day] in
      DealDigest(of: deals, as: day, codes: codes, values: values)
    }
    for start in stride(from: 0, to: deals.count, by: DealsInMemory.capacity) {
      onRows(start)
      rows.fill(with: deals, start..<min(start + DealsInMemory.capacity, deals.count), codes: codes)
      try insert.run()
    }
    onRows(deals.count)
    let repeated = try makeIndex()
    let whole = repeated > 0 ? try DealDigest(of: database, values: values) : digest.fetch()
    try whole?.save(in: database)
    try snapshotOpenDeals()
    return repeated
  }

  private func snapshotOpenDeals() throws {
    try database.execute(
      sql: """
        INSERT INTO deal_snapshots (deal, day, \(StateColumns.names))
        SELECT id, state_day, \(StateColumns.names) FROM deals WHERE outcome IS NULL ORDER BY id
        """)
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
