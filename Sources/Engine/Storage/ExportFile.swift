internal import Foundation

/// One export file on its way into the store, read twice: to learn its day and fingerprint, and
/// to take its rows in.
///
/// Two readings cost less than memory that grows with the file.
struct ExportFile {
  let path: String
  let dialect: String?
  /// The last day on which a deal can have been created or closed; `nil` for any.
  let latest: Day?
  /// What the first reading found.
  let report: IngestReport

  /// Reads the file once, to its end, and tells after each batch how many rows it has read.
  init(
    path: String, dialect: String?, latest: Day? = nil, onRows: (Int) -> Void = { _ in }
  ) throws(IngestError) {
    let loader = try ExportLoader(path: path, dialect: dialect, latest: latest)
    var count = 0
    while let batch = try loader.nextBatch() {
      count += batch.count
      onRows(count)
    }
    self.path = path
    self.dialect = dialect
    self.latest = latest
    report = loader.report
  }

  /// The day as of which the export counts: its newest, or the given day where that is earlier.
  func day(notAfter limit: Day) -> Day { min(report.newestDay ?? limit, limit) }

  /// What the store keeps of the file.
  var imported: ImportedFile {
    get throws {
      ImportedFile(name: report.file, sha256: report.sha256, report: try Summary(report).json)
    }
  }

  /// The second reading.
  func loader() throws(IngestError) -> ExportLoader {
    try ExportLoader(path: path, dialect: dialect, latest: latest)
  }

  /// Reads the next rows, and at the end makes sure that the file is still the same.
  func rows(from loader: ExportLoader) throws -> [ExportRow]? {
    if let rows = try loader.nextBatch() { return rows }
    guard loader.report.sha256 == report.sha256 else {
      throw StorageError.unreadableExport(
        "\(path) changed while it was read: import it again when it is whole")
    }
    return nil
  }

  private struct Summary: Encodable {
    let dialect: String
    let rows: Int
    let accepted: Int
    let findings: [String: Int]

    init(_ report: IngestReport) {
      dialect = report.dialect
      rows = report.rows
      accepted = report.accepted
      findings = Dictionary(
        uniqueKeysWithValues: report.findingCounts.map { ($0.key.rawValue, $0.value) })
    }

    var json: String {
      get throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
      }
    }
  }
}
