internal import GRDB

/// Writes the deals of an export as SQLite keeps the table of deals and its index by id.
struct DealPages: Sendable {
  /// After how many rows one is told of them.
  private static let told = 1 << 16

  let deals: DealColumns
  let order: IDOrder
  let codes: CodeMap
  /// That of the export.
  let day: Day
  private let longestID: Int

  init(_ deals: DealColumns, order: IDOrder, codes: CodeMap, day: Day) {
    self.deals = deals
    self.order = order
    self.codes = codes
    self.day = day
    longestID = (0..<deals.count).reduce(0) { max($0, deals.ids.range(of: $1).count) }
  }

  /// Adds the deals to a database that has none; `onRows` is told how many there are so far.
  /// - Throws: `PageImage.Full` where they would be more bytes than `mostBytes`.
  func image(
    behind store: Database, mostBytes: Int = PageImage.mostBytes, onRows: (Int) -> Void
  ) throws -> PageImage {
    let pageSize = try Int.fetchOne(store, sql: "PRAGMA page_size") ?? 0
    let image = try PageImage(store.serialized(), pageSize: pageSize, mostBytes: mostBytes)
    try writeTable(to: PageTree(.table, in: image, root: try root(of: "deals", in: store)), onRows)
    try writeIndex(to: PageTree(.index, in: image, root: try root(of: "deals_by_id", in: store)))
    return image
  }

  private func root(of name: String, in store: Database) throws -> Int {
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    return try Int.fetchOne(store, sql: sql, arguments: [name]) ?? 0
  }

  private func writeTable(to empty: PageTree, _ onRows: (Int) -> Void) throws {
    var tree = empty
    var row = RecordWriter(values: 15, textBytes: longestID)
    try deals.ids.bytes.withUnsafeBytes { bytes in
      for place in 0..<deals.count where !order.repeated.contains(Int32(place)) {
        if place % Self.told == 0 { onRows(place) }
        let id = UnsafeRawBufferPointer(rebasing: bytes[deals.ids.range(of: place)])
        row.begin(head: RecordWriter.head(numbers: 14, textBytes: id.count))
        // The key, which stands beside the row.
        row.addNull()
        add(codes.state(of: deals.record(place)), to: &row)
        row.add(id)
        try tree.add(row.bytes, key: UInt64(place + 1))
      }
    }
    tree.finish()
  }

  /// Adds a deal's numbers in the order of the table's columns.
  @inline(__always)
  private func add(_ state: DealState, to row: inout RecordWriter) {
    row.add(Int64(state.created))
    row.add(state.closed.map(Int64.init))
    row.add((state.outcome?.rawValue).map(Int64.init))
    row.add(state.amount)
    for lane in 0..<Dimension.amountBand.index { row.add(Int64(state.codes[lane])) }
    row.add(Int64(SnapshotDiff.holdsFrom(first: state, exportDay: day).number))
    row.add(Int64(day.number))
    row.add(state.expectedClose.map(Int64.init))
  }

  private func writeIndex(to empty: PageTree) throws {
    var tree = empty
    var row = RecordWriter(values: 2, textBytes: longestID)
    try deals.ids.bytes.withUnsafeBytes { bytes in
      for place in order.rows {
        let id = UnsafeRawBufferPointer(rebasing: bytes[deals.ids.range(of: Int(place))])
        row.begin(head: RecordWriter.head(numbers: 1, textBytes: id.count))
        row.add(id)
        row.add(Int64(place) + 1)
        try tree.add(row.bytes, key: 0)
      }
    }
    tree.finish()
  }
}
