/// Some records of a plain export in memory that all have one field for each column.
///
/// Valid until the reader that made it moves on.
struct PlainTable {
  let rows: Int
  let columns: Int
  let memory: UnsafeMutablePointer<UInt8>
  /// Where each field ends, record by record; one more stands before the first, behind which that
  /// one starts.
  let ends: UnsafePointer<Int32>

  /// Behind the last record's line feed.
  var end: Int { Int(ends[rows * columns]) + 1 }

  /// Whether each record ends with a line feed, is shorter than a limit and begins with its own text.
  ///
  /// As there are no more line feeds than records, none stands between fields then.
  func isRegular(shorterThan limit: Int) -> Bool {
    var last = ends[0]
    var place = ends
    for _ in 0..<rows {
      place += columns
      let end = place[0]
      guard memory[Int(end)] == RecordScanner.lineFeed, end &- last <= limit,
        memory[Int(last) &+ 1] != RecordScanner.carriageReturn
      else { return false }
      last = end
    }
    return true
  }

  /// The records that start before a place in the memory.
  func before(_ limit: Int) -> Self {
    var count = rows
    while count > 0, Int(ends[(count - 1) * columns]) + 1 >= limit { count -= 1 }
    return Self(rows: count, columns: columns, memory: memory, ends: ends)
  }
}
