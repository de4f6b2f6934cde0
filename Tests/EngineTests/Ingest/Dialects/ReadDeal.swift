@testable import Engine

/// A deal of an export in words, for comparison.
struct ReadDeal: Equatable {
  var id: String
  var created: String
  var closed: String?
  var expected: String?
  var outcome: Outcome?
  var amount: Int64
  /// Industry, region, product, lead source, stage, rep.
  var values: [String]

  init(
    _ id: String, _ created: String, closed: String? = nil, expected: String? = nil,
    _ outcome: Outcome? = nil, amount: Int64, _ values: String...
  ) {
    (self.id, self.created, self.closed, self.expected) = (id, created, closed, expected)
    (self.outcome, self.amount, self.values) = (outcome, amount, values)
  }

  fileprivate init(_ row: ExportRow, in export: LoadedExport, at index: Int) {
    func text(_ day: Int32) -> String { Day(number: day).description }
    id = row.id
    created = text(row.created)
    closed = row.closed.map(text)
    expected = row.expectedClose.map(text)
    outcome = row.outcome
    amount = row.amount
    values = Dimension.allCases.dropLast().map { export.value(of: index, in: $0) }
  }
}

extension LoadedExport {
  /// The deals in words.
  var deals: [ReadDeal] {
    rows.enumerated().map { ReadDeal($0.element, in: self, at: $0.offset) }
  }

  /// Reads a file beside the files of accounts and people that it needs.
  init(_ text: String, directories: [String]) throws {
    let file = try TemporaryFile(text)
    let others = try directories.map { try TemporaryFile($0) }
    let read = try others.map {
      try DirectoryFile(try ExportSource(path: $0.path, options: ExportOptions()))
    }
    try self.init(
      try ExportSource(path: file.path, options: ExportOptions()), directories: read)
    withExtendedLifetime((file, others)) {}
  }
}
