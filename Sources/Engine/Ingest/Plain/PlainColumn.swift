/// One column of a ``PlainTable``, whose fields are read from the first record to the last.
///
/// It knows no index and checks no sums, for every deal of a file passes here once per column.
struct PlainColumn {
  private let memory: UnsafeMutablePointer<UInt8>
  /// Where the field before the next one ends, and behind it where the next one does.
  private var ends: UnsafePointer<Int32>
  private let columns: Int
  /// Whether carriage returns may stand before the line feed and are no part of the field.
  private let dropsReturn: Bool

  init(_ table: PlainTable, _ column: Int) {
    (memory, columns) = (table.memory, table.columns)
    ends = table.ends + column
    dropsReturn = column == table.columns - 1
  }

  /// What stands in the column of the next record, spaces around it included.
  @inline(__always)
  mutating func next() -> FieldSpan {
    let start = Int(ends[0]) &+ 1
    var span = FieldSpan(start: memory + start, count: Int(ends[1]) &- start)
    ends += columns
    guard dropsReturn else { return span }
    while span.count > 0, span.start[span.count &- 1] == RecordScanner.carriageReturn {
      span.count &-= 1
    }
    return span
  }
}
