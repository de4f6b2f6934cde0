/// What became of one export: how it was read, what was taken in and what was not.
public struct IngestReport: Hashable, Sendable {
  /// Findings beyond this many are only counted.
  public static let keptFindings = 1000

  public let file: String
  /// The file's SHA-256 in lower-case hexadecimal digits; empty until the file has been read.
  public internal(set) var sha256 = ""
  public let dialect: String
  public let encoding = "utf-8"
  public let delimiter: String
  public let dateOrder = "ymd"
  /// The header that serves each field, by the raw value of the ``ExportField``.
  public let mapping: [String: String]
  /// Records after the header, without blank lines.
  public internal(set) var rows = 0
  public internal(set) var accepted = 0
  /// The first findings in order of line, up to ``keptFindings``.
  public private(set) var findings: [IngestFinding] = []
  /// All findings, kept or not.
  public private(set) var findingCounts: [IngestFinding.Reason: Int] = [:]
  public internal(set) var warnings: [String]
  /// The newest day on which a deal was created or closed; `nil` when no row was taken in.
  public internal(set) var newestDay: Day?

  init(
    file: String, dialect: String, delimiter: String, mapping: [String: String],
    warnings: [String]
  ) {
    self.file = file
    self.dialect = dialect
    self.delimiter = delimiter
    self.mapping = mapping
    self.warnings = warnings
  }

  /// Rows kept out.
  public var quarantined: Int { rows - accepted }

  mutating func add(_ finding: IngestFinding) {
    findingCounts[finding.reason, default: 0] += 1
    if findings.count < Self.keptFindings { findings.append(finding) }
  }
}
