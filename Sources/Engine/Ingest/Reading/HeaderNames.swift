/// What headers of all known exports are called, to tell how much a record looks like one.
struct HeaderNames {
  private let known: [Dialect]
  private let columns: Set<String>
  private let all: Set<String>

  private static let usual = Self(Dialect.known)

  /// The names of the exports of some dialects.
  static func all(of known: [Dialect]) -> Self {
    known == Dialect.known ? usual : Self(known)
  }

  private init(_ known: [Dialect]) {
    self.known = known
    columns = Set(known.flatMap(\.columns).flatMap(\.folded))
    all = columns.union(known.flatMap(\.signatures).flatMap(\.folded))
  }

  /// Whether a record has a name that any export has; without one it is no header.
  func occur(in record: [String]) -> Bool {
    record.contains { all.contains(Dialect.folded($0)) }
  }

  /// How much a record looks like the header that was meant; a fault that only a header can have
  /// comes first.
  func share(of record: [String], _ error: IngestError) -> Double {
    if case .missingColumns = error {} else { return 2 }
    let names = Set(record.map { Dialect.folded($0) })
    if known.contains(where: { $0.isNamed(by: names) }) { return 1.5 }
    return Double(names.intersection(columns).count) / Double(record.count + 2)
  }
}
