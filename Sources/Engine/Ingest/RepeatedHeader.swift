/// Passes over the header where it stands among the rows, as in exports that were joined.
struct RepeatedHeader {
  private let names: [String]
  private var count = 0
  private var firstLine = 0

  init(_ headers: [String]) { names = headers.map(Dialect.folded) }

  /// Whether a record that is no row repeats the header, which is counted then.
  mutating func takes(
    _ record: Record, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) -> Bool {
    guard record.fault == nil, record.fieldCount == names.count,
      zip(fields, names).allSatisfy({ field, name in
        Dialect.folded(String(decoding: field.trimmed.bytes, as: UTF8.self)) == name
      })
    else { return false }
    if count == 0 { firstLine = record.line }
    count += 1
    return true
  }

  /// What the report says of it; `nil` where the header stands above the rows alone.
  var warning: String? {
    guard count > 0 else { return nil }
    let places = count == 1 ? "in line \(firstLine)" : "\(count) times, from line \(firstLine)"
    return "passed over the header, which stands again \(places): were several exports joined?"
  }
}
