/// A file of accounts, products or people, by the key under which deals name them.
///
/// A key that is not found as it is written is looked for without case, spaces and signs.
final class DirectoryFile {
  let dialect: Dialect
  let path: String
  let sha256: String
  private let headers: [String]
  private let rows: [String: [String]]
  private let folded: [String: String]
  /// Keys that several rows tell otherwise of, the last of which counts.
  private var contradicted: [String] = []
  private var unreadable = 0

  /// Reads a file whose header is known to be that of a directory.
  init(_ source: ExportSource) throws(IngestError) {
    dialect = source.search.header.dialect
    path = source.survey.path
    sha256 = source.survey.sha256 ?? ""
    headers = source.search.header.headers.map { Dialect.folded($0) }
    let key = source.search.header.columns[.id] ?? 0
    var rows: [String: [String]] = [:]
    var reader = try source.records()
    while let record = try reader.next() {
      guard record.fault == nil, record.fieldCount == headers.count else {
        unreadable += 1
        continue
      }
      let values = reader.fields.prefix(record.fieldCount).map {
        String(decoding: $0.trimmed.bytes, as: UTF8.self)
      }
      let id = Self.key(values[key], in: dialect)
      if let known = rows[id], known != values { contradicted.append(id) }
      rows[id] = values
    }
    self.rows = rows
    folded = Dictionary(
      rows.keys.sorted().map { (Dialect.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value of the first of the headers that the file has; `nil` for an unknown key.
  func value(of headers: [String], for key: String) -> String? {
    guard let row = row(key) else { return nil }
    let column = headers.lazy.compactMap { self.headers.firstIndex(of: Dialect.folded($0)) }.first
    return column.map { row[$0] }
  }

  /// Whether it has a row of a key.
  func knows(_ key: String) -> Bool { row(key) != nil }

  private func row(_ key: String) -> [String]? {
    rows[Self.key(key, in: dialect)] ?? folded[Dialect.folded(key)].flatMap { rows[$0] }
  }

  private static func key(_ text: String, in dialect: Dialect) -> String {
    dialect.hasSalesforceIDs ? SalesforceIDs.whole(text) : text
  }

  /// What is wrong with the file itself.
  var warnings: [String] {
    var warnings: [String] = []
    if let first = contradicted.first {
      warnings.append(
        "\(path): keys with rows that differ, of which the last counts: "
          + "\(SentenceNumber.count(Set(contradicted).count)), first \(SafeText.of(first))")
    }
    if unreadable > 0 {
      warnings.append(
        "\(path): rows passed over for another number of values than the header: "
          + SentenceNumber.count(unreadable))
    }
    return warnings
  }
}
