internal import Crypto
internal import Foundation

/// The export file that an import is about.
struct ImportedFile: Hashable, Sendable {
  let name: String
  /// Hexadecimal; `nil` for input that has none, which then may come twice.
  let sha256: String?
  /// Sets readings of one file apart; empty for the usual one.
  var mappingVersion = ""
  /// The report of its reading as JSON, kept with the import.
  var report = "{}"
  var findings: [IngestFinding] = []
  /// That of all its amounts, or a sign of several where nothing says which it is.
  var currency: String?
  /// The day on which it is taken in, where somebody looked at a clock.
  var takenIn: Day?

  init(name: String, sha256: String?) {
    self.name = name
    self.sha256 = sha256
  }

  init(_ export: Export) {
    name = export.report.file
    sha256 = export.report.sha256
    mappingVersion = export.mappingVersion
    findings = export.report.findings
    currency = export.report.currency ?? export.report.currencySign
    report = Summary(export.report).json
  }

  /// A short word for the mapping in the ledger.
  var mapping: String {
    mappingVersion.isEmpty
      ? "" : SHA256.hash(data: Array(mappingVersion.utf8)).prefix(16).hexadecimal
  }

  private struct Summary: Encodable {
    let dialect: String
    let encoding: String
    let rows: Int
    let accepted: Int
    let findings: [String: Int]

    init(_ report: IngestReport) {
      dialect = report.dialect
      encoding = report.encoding
      rows = report.rows
      accepted = report.accepted
      findings = Dictionary(
        uniqueKeysWithValues: report.findingCounts.map { ($0.key.rawValue, $0.value) })
    }

    var json: String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
  }
}
