/// Which column of a file serves which field of a dialect.
struct ExportHeader {
  let dialect: Dialect
  /// The headers as the file spells them.
  let headers: [String]
  /// Column numbers from 0.
  let columns: [ExportField: Int]
  let warnings: [String]

  /// Finds the dialect of the headers, or checks that they are those of the named one.
  init(
    _ headers: [String], dialect name: String?, known: [Dialect], file: String
  ) throws(IngestError) {
    self.headers = headers
    dialect = try Self.dialect(of: headers, named: name, known: known, file: file)
    let (columns, repeated) = Self.columns(of: headers, dialect: dialect)
    self.columns = columns
    let used = Set(columns.values)
    let ignored = headers.indices.filter { !used.contains($0) && !repeated.contains($0) }
    warnings =
      Self.warning("ignored columns", ignored.map { headers[$0] })
      + Self.warning("ignored repeated columns", repeated.map { headers[$0] })
  }

  /// The header of each field, for the report.
  var mapping: [String: String] {
    Dictionary(uniqueKeysWithValues: columns.map { ($0.key.rawValue, headers[$0.value]) })
  }

  private static func warning(_ what: String, _ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    let more = names.count > 16 ? " and \(names.count - 16) more" : ""
    return [what + ": " + names.prefix(16).map { SafeText.of($0) }.joined(separator: ", ") + more]
  }

  private static func dialect(
    of headers: [String], named name: String?, known: [Dialect], file: String
  ) throws(IngestError) -> Dialect {
    let lacking = known.map { ($0, missing(in: headers, of: $0)) }
    let fitting = lacking.first { $0.1.isEmpty }?.0
    guard let name else {
      if let fitting { return fitting }
      let closest = lacking.min { $0.1.count < $1.1.count }
      throw .missingColumns(closest?.1 ?? [], found: headers.map { SafeText.of($0) }, file: file)
    }
    guard let (wanted, missing) = lacking.first(where: { $0.0.name == name }) else {
      throw .unknownDialect(name, known: known.map(\.name))
    }
    if missing.isEmpty { return wanted }
    if let fitting { throw .notThisDialect(name, looksLike: fitting.name, file: file) }
    throw .missingColumns(missing, found: headers.map { SafeText.of($0) }, file: file)
  }

  private static func missing(in headers: [String], of dialect: Dialect) -> [String] {
    let columns = columns(of: headers, dialect: dialect).columns
    return dialect.columns.filter { $0.isRequired && columns[$0.field] == nil }
      .compactMap(\.headers.first)
  }

  private static func columns(
    of headers: [String], dialect: Dialect
  ) -> (columns: [ExportField: Int], repeated: [Int]) {
    var columns: [ExportField: Int] = [:]
    var repeated: [Int] = []
    let folded = headers.map { Dialect.folded($0) }
    for column in dialect.columns {
      let names = column.headers.map { Dialect.folded($0) }
      let found = names.flatMap { name in folded.indices.filter { folded[$0] == name } }
      columns[column.field] = found.first
      repeated += found.dropFirst()
    }
    return (columns, repeated.sorted())
  }
}
