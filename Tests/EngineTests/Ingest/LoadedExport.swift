import Foundation

@testable import Engine

/// Bytes written to a file and read back by the loader.
struct LoadedExport {
  static let headers = [
    "deal_id", "created_date", "closed_date", "sales_rep_id", "industry", "region",
    "product_type", "lead_source", "deal_stage", "deal_amount", "sales_cycle_days", "outcome",
  ]
  static let header = headers.joined(separator: ",")

  let rows: [ExportRow]
  let changes: [DealChange]
  let dictionaries: [ValueDictionary]
  let report: IngestReport

  /// Reads rows below the seed dialect's header.
  init(rows: String..., chunkSize: Int = 1 << 20) throws {
    try self.init(
      text: ([Self.header] + rows).joined(separator: "\n") + "\n", chunkSize: chunkSize)
  }

  init(
    text: String, dialect: String? = nil, latest: Day? = nil, known: [Dialect] = Dialect.known,
    chunkSize: Int = 1 << 20
  ) throws {
    try self.init(
      bytes: Array(text.utf8), dialect: dialect, latest: latest, known: known, chunkSize: chunkSize)
  }

  init(
    bytes: [UInt8], dialect: String? = nil, latest: Day? = nil, known: [Dialect] = Dialect.known,
    chunkSize: Int = 1 << 20
  ) throws {
    let file = try TemporaryFile(bytes)
    try self.init(
      path: file.path, dialect: dialect, latest: latest, known: known, chunkSize: chunkSize)
    withExtendedLifetime(file) {}
  }

  init(
    path: String, dialect: String? = nil, latest: Day? = nil, known: [Dialect] = Dialect.known,
    chunkSize: Int = 1 << 20
  ) throws {
    var options = ExportOptions(latest: latest)
    options.mapping.dialect = dialect
    try self.init(
      ExportSource(
        path: path, options: options, known: known, chunkSize: chunkSize,
        // Only the reader that goes record by record has chunks.
        surveysAll: chunkSize != 1 << 20))
  }

  /// Reads bytes in the way that the options say.
  init(_ text: String, options: ExportOptions) throws {
    let file = try TemporaryFile(text)
    try self.init(try ExportSource(path: file.path, options: options))
    withExtendedLifetime(file) {}
  }

  init(_ source: ExportSource, directories: [DirectoryFile] = []) throws {
    let export = try ExportLoader(source, directories: directories).load()
    rows = export.deals.rows(0..<export.deals.count)
    changes = export.changes
    dictionaries = export.dictionaries
    report = export.report
  }

  /// The value of a row in a dimension.
  func value(of row: Int, in dimension: Engine.Dimension) -> String {
    dictionaries[dimension.index][rows[row].codes[dimension.index]]
  }

  /// The reasons of all findings in order.
  var reasons: [IngestFinding.Reason] { report.findings.map(\.reason) }
}
