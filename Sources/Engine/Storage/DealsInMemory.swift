internal import CSQLite
internal import GRDB

/// Some deals of an export that SQLite reads as a table, which spares it millions of bound values.
///
/// Its columns are those that ``columnNames`` names of the table of deals.
final class DealsInMemory {
  static let capacity = 16_384
  static let columnNames = "\(StateColumns.names), state_day, deal_id"
  static let tableName = "columns_in_memory"

  /// The table's own names of its columns.
  static let ownNames = (0..<Int(StateColumns.count) + 2).map { "c\($0)" }.joined(separator: ", ")

  private let connection: OpaquePointer
  private let table = UnsafeMutablePointer<quarterdeck_columns>.allocate(capacity: 1)
  private let created, closed, holdsFrom, expectedClose: UnsafeMutablePointer<Int32>
  private let outcome: UnsafeMutablePointer<UInt8>
  private let amount: UnsafeMutablePointer<Int64>
  private let codes: [UnsafeMutablePointer<UInt32>]
  private let idEnds: UnsafeMutablePointer<UInt32>
  private var idBytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
  private let day: Int32

  /// Shows the table, empty as yet, to a connection for as long as it is there itself; `day` is
  /// that of the export.
  init(in database: Database, day: Day) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(message: "no connection for a table of columns in memory")
    }
    self.connection = connection
    self.day = day.number
    (created, closed, holdsFrom) = (Self.column(), Self.column(), Self.column())
    (expectedClose, outcome, amount) = (Self.column(), Self.column(), Self.column())
    codes = (0..<Dimension.amountBand.index).map { _ in Self.column() }
    idEnds = Self.column()
    table.initialize(to: quarterdeck_columns())
    describe()
    let code = quarterdeck_show_columns(connection, table)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  deinit {
    sqlite3_create_module_v2(connection, Self.tableName, nil, nil, nil)
    for column in [created, closed, holdsFrom, expectedClose] { column.deallocate() }
    for column in codes + [idEnds] { column.deallocate() }
    outcome.deallocate()
    amount.deallocate()
    idBytes.deallocate()
    table.deallocate()
  }

  /// Fills the table with some rows of an export, at most ``capacity``.
  func fill(with deals: DealColumns, _ rows: Range<Int>, codes map: CodeMap) {
    for (place, row) in rows.enumerated() {
      created[place] = deals.created[row]
      closed[place] = deals.closed[row]
      expectedClose[place] = deals.expectedClose[row]
      outcome[place] = deals.outcome[row]
      amount[place] = deals.amount[row]
      holdsFrom[place] = deals.outcome[row] == 0 ? day : deals.closed[row]
    }
    for (lane, column) in codes.enumerated() {
      map.map(deals.codes[lane][rows], lane: lane, into: column)
    }
    fillIDs(of: deals.ids, rows)
    table.pointee.end = Int64(rows.count)
  }

  private func fillIDs(of ids: TextColumn, _ rows: Range<Int>) {
    guard !rows.isEmpty else { return }
    let bytes =
      ids.range(of: rows.lowerBound).lowerBound..<ids.range(of: rows.upperBound - 1).upperBound
    if bytes.count > idBytes.count {
      idBytes.deallocate()
      idBytes = .allocate(capacity: 2 * bytes.count)
      describe()
    }
    _ = idBytes.update(fromContentsOf: ids.bytes[bytes])
    for (place, row) in rows.enumerated() {
      idEnds[place] = ids.ends[row] - UInt32(bytes.lowerBound)
    }
  }

  /// Tells SQLite where the columns are, in the order of ``columnNames``.
  private func describe() {
    var columns = [
      Self.described(quarterdeck_int32, created), Self.described(quarterdeck_int32, closed),
      Self.described(quarterdeck_uint8, outcome), Self.described(quarterdeck_int64, amount),
    ]
    columns += codes.map { Self.described(quarterdeck_uint32, $0) }
    columns += [
      Self.described(quarterdeck_int32, holdsFrom),
      Self.described(quarterdeck_int32, expectedClose),
    ]
    var stateDay = quarterdeck_column()
    stateDay.number = Int64(day)
    var id = Self.described(quarterdeck_text, idBytes.baseAddress)
    id.ends = UnsafePointer(idEnds)
    columns += [stateDay, id]
    withUnsafeMutableBytes(of: &table.pointee.columns) {
      _ = $0.bindMemory(to: quarterdeck_column.self).update(fromContentsOf: columns)
    }
    table.pointee.count = Int32(columns.count)
  }

  private static func described(
    _ kind: quarterdeck_kind, _ values: UnsafeMutableRawPointer?
  ) -> quarterdeck_column {
    var column = quarterdeck_column()
    column.kind = kind
    column.values = UnsafeRawPointer(values)
    return column
  }

  private static func column<Value>() -> UnsafeMutablePointer<Value> {
    .allocate(capacity: capacity)
  }
}
