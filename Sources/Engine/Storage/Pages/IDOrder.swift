internal import Glibc

/// The rows of an export in order of their deals' ids, byte by byte.
struct IDOrder: Equatable, Sendable {
  /// Of the rows with one id only the last.
  let rows: [Int32]
  /// The rows whose id comes again further down the file.
  let repeated: Set<Int32>

  init(_ ids: TextColumn) {
    (rows, repeated) = ids.bytes.withUnsafeBytes { bytes in
      let texts = Texts(ids: ids, bytes: bytes)
      if texts.areAscending { return ((0..<Int32(ids.count)).map(\.self), []) }
      return Self.withoutRepeated(texts.sorted(), texts)
    }
  }

  private static func withoutRepeated(
    _ sorted: [Int32], _ texts: borrowing Texts
  ) -> (rows: [Int32], repeated: Set<Int32>) {
    var rows: [Int32] = []
    var repeated: Set<Int32> = []
    rows.reserveCapacity(sorted.count)
    for row in sorted {
      if let last = rows.last, texts.order(last, row) == 0 { repeated.insert(rows.removeLast()) }
      rows.append(row)
    }
    return (rows, repeated)
  }
}

/// The ids as they stand in memory.
private struct Texts {
  let ids: TextColumn
  let bytes: UnsafeRawBufferPointer

  /// The start of what ids do not have in common, and the row.
  private struct Key {
    let start: UInt64
    let row: Int32
  }

  private func text(_ row: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[ids.range(of: Int(row))])
  }

  var areAscending: Bool {
    (0..<Int32(ids.count)).dropFirst().allSatisfy { order($0 - 1, $0) < 0 }
  }

  /// Negative where the id of the first row comes before that of the second, 0 where they are one.
  func order(_ first: Int32, _ second: Int32) -> Int {
    let (one, other) = (text(first), text(second))
    let common = min(one.count, other.count)
    guard common > 0, let start = one.baseAddress, let otherStart = other.baseAddress else {
      return one.count - other.count
    }
    let difference = Int(memcmp(start, otherStart, common))
    return difference == 0 ? one.count - other.count : difference
  }

  /// The rows in order of their ids, those with one id in order of the file.
  func sorted() -> [Int32] {
    let prefix = commonPrefix
    let keys = (0..<Int32(ids.count)).map { Key(start: start(of: $0, behind: prefix), row: $0) }
    return keys.sorted { one, other in
      if one.start != other.start { return one.start < other.start }
      let order = order(one.row, other.row)
      return order == 0 ? one.row < other.row : order < 0
    }.map(\.row)
  }

  private var commonPrefix: Int {
    let first = text(0)
    return (0..<Int32(ids.count)).reduce(first.count) { prefix, row in
      zip(first.prefix(prefix), text(row)).prefix { $0 == $1 }.count
    }
  }

  /// The eight bytes behind the prefix as a number, zeros behind the end.
  private func start(of row: Int32, behind prefix: Int) -> UInt64 {
    let part = text(row).dropFirst(prefix).prefix(8)
    let number = part.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return part.isEmpty ? 0 : number << UInt64(64 - 8 * part.count)
  }
}
