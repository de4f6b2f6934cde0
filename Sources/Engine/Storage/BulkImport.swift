internal import GRDB

/// Takes the first export into a store without deals.
///
/// A row of fourteen numbers costs SQLite far more than its bytes: so rows and index are written as
/// SQLite would, page by page, into a copy of the store in memory. No event is written: that a deal
/// was created is read from the deal itself.
struct BulkImport {
  /// The store, in memory, with the deals and nothing else of the export.
  let copy: DatabaseQueue
  private let rows: Int
  private let kept: Int
  private let digest: Beside<DealDigest>

  /// - Returns: `nil` where the store has deals, the export has none, or their pages would take more
  ///   than `mostBytes`: some fifteen million deals.
  init?(
    of source: ImportSource, day: Day, into store: DatabaseQueue,
    mostBytes: Int = PageImage.mostBytes, onRows: (Int) -> Void
  ) throws {
    let deals = source.deals
    guard deals.count > 0, try store.read(Store.isEmpty) else { return nil }
    let blank = try DatabaseQueue()
    try store.backup(to: blank)
    let (codes, values) = try blank.write { try source.saveValues(in: $0) }
    digest = Beside { DealDigest(of: deals, as: day, codes: codes, values: values) }
    let order = IDOrder(deals.ids)
    let pages = DealPages(deals, order: order, codes: codes, day: day)
    let image: PageImage
    do {
      image = try blank.inDatabase {
        try pages.image(behind: $0, mostBytes: mostBytes, onRows: onRows)
      }
    } catch is PageImage.Full { return nil }
    copy = try DatabaseQueue(configuration: Store.configuration)
    (rows, kept) = (deals.count, order.rows.count)
    try copy.inDatabase {
      try image.open(in: $0)
      try check($0)
    }
    onRows(rows)
  }

  /// Has SQLite go through all pages that it did not write.
  private func check(_ database: Database) throws {
    for way in ["NOT INDEXED", "INDEXED BY deals_by_id"] {
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM deals \(way)")
      guard count == kept else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    }
  }

  /// Adds to the deals what else the store keeps of them; of rows with one id the last counts.
  func complete(
    in database: Database, values: [ValueDictionary], counts: inout ImportCounts
  ) throws -> SeenDeals {
    try snapshotOpenDeals(in: database)
    let whole = try kept == rows ? digest.fetch() : DealDigest(of: database, values: values)
    try whole?.save(in: database)
    (counts.rows, counts.repeated, counts.added) = (rows, rows - kept, kept)
    return SeenDeals(upTo: try Int64.fetchOne(database, sql: "SELECT max(id) FROM deals") ?? 0)
  }

  private func snapshotOpenDeals(in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO deal_snapshots (deal, day, \(StateColumns.names))
        SELECT id, state_day, \(StateColumns.names) FROM deals WHERE outcome IS NULL ORDER BY id
        """)
  }
}
