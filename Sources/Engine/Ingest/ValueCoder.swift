/// Gives values their codes, per dimension, without making a string of a value met before.
struct ValueCoder: ~Copyable {
  /// Values and codes, by the index of the dimension.
  private(set) var dictionaries = Array(
    repeating: ValueDictionary(), count: Dimension.allCases.count)
  private let tables: UnsafeMutablePointer<ValueTable>

  init() {
    tables = .allocate(capacity: Dimension.allCases.count)
    for lane in 0..<Dimension.allCases.count { (tables + lane).initialize(to: ValueTable()) }
  }

  deinit {
    for lane in 0..<Dimension.allCases.count { tables[lane].deallocate() }
    tables.deallocate()
  }

  /// How many values each dimension has by now.
  var counts: [Int] { dictionaries.map(\.count) }

  /// The code of a value in a dimension; `nil` when it is no text.
  @inline(__always)
  mutating func code(of span: FieldSpan, lane: Int) -> UInt32? {
    let key = ByteKey(span)
    let table = tables[lane]
    let place = table.place(of: key)
    if table.holds(key, at: place), key.isWhole { return table.code(at: place) }
    return otherCode(of: span, key: key, lane: lane)
  }

  /// The codes of a column's values, without spaces around them; false at one that is no text.
  mutating func read(
    _ column: PlainColumn, _ rows: Int, lane: Int, into codes: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    var (column, row) = (column, 0)
    // Only values without spaces around them are known.
    while let field = tables[lane].read(&column, &row, of: rows, into: codes) {
      guard let code = code(of: field.trimmed, lane: lane) else { return false }
      codes[row] = code
      row += 1
    }
    return true
  }

  /// The code of a value that does not stand in the file.
  mutating func encode(_ value: String, lane: Int) -> UInt32 { dictionaries[lane].encode(value) }

  /// The code of a value that is long, or that another stands in the way of, or that is new.
  private mutating func otherCode(of span: FieldSpan, key: ByteKey, lane: Int) -> UInt32? {
    let whole =
      key.isWhole
      ? key : ByteKey(first: DealIDSet.hash(of: span), second: key.second, count: key.count)
    let known = tables[lane].code(of: whole)
    if let known, key.isWhole || isValue(known, lane: lane, span) { return known }
    guard let value = span.text else { return nil }
    let code = dictionaries[lane].encode(value)
    if known == nil { tables[lane].add(whole, code: code) }
    return code
  }

  private func isValue(_ code: UInt32, lane: Int, _ span: FieldSpan) -> Bool {
    let value = dictionaries[lane][code]
    return value.utf8.withContiguousStorageIfAvailable {
      $0.count == span.count && $0.elementsEqual(span.bytes)
    } ?? (value == span.text)
  }
}
