/// What became of one export: how it was read, what was taken in and what was not.
public struct IngestReport: Hashable, Sendable {
  /// Findings beyond this many are only counted.
  public static let keptFindings = 100_000
  /// Of the records behind the findings of a file no more than so many bytes are kept.
  static let keptBytes = 64 << 20

  public let file: String
  /// The file's SHA-256 in lower-case hexadecimal digits.
  public internal(set) var sha256: String
  public let dialect: String
  /// Whether the rows are changes of deals and not deals.
  public let isHistory: Bool
  public let encoding: String
  public let isPacked: Bool
  public let delimiter: String
  public internal(set) var dateOrder = "ymd"
  /// The header that serves each field, by the raw value of the ``ExportField``.
  public let mapping: [String: String]
  /// What each stage was taken to mean, where no column says how a deal ended.
  public internal(set) var stages: [String: String] = [:]
  /// Records after the header, without blank lines and the lines of a footer.
  public internal(set) var rows = 0
  public internal(set) var accepted = 0
  /// Rows that say the same as another row of their deal.
  public internal(set) var repeated = 0
  /// Good rows that are no deals of ours.
  public internal(set) var leftOut: [LeftOut: Int] = [:]
  public internal(set) var blankLines = 0
  /// The first findings in order of line, up to ``keptFindings``.
  public internal(set) var findings: [IngestFinding] = []
  /// All findings, kept or not.
  public internal(set) var findingCounts: [IngestFinding.Reason: Int] = [:]
  public internal(set) var warnings: [String]
  /// The newest day on which a deal was created, closed or changed; `nil` when no row was taken in.
  public internal(set) var newestDay: Day?
  /// The currency of all amounts; `nil` where the file does not say it.
  public internal(set) var currency: String?
  /// A sign of several currencies beside the amounts, such as `$`, where nothing says which it is.
  var currencySign: String?

  init(_ source: ExportSource) {
    let (survey, header) = (source.survey, source.search.header)
    file = survey.path
    sha256 = survey.sha256 ?? ""
    encoding = survey.encoding.rawValue
    isPacked = survey.isPacked
    dialect = header.dialect.name
    isHistory = header.dialect.kind == .history
    delimiter = String(Unicode.Scalar(source.search.layout.delimiter))
    mapping = header.mapping
    warnings = header.warnings
  }

  /// Rows kept out because something is wrong with them.
  public var quarantined: Int {
    rows - accepted - repeated - leftOut.values.reduce(0, +)
  }

  mutating func add(_ finding: IngestFinding) {
    findingCounts[finding.reason, default: 0] += 1
    if findings.count < Self.keptFindings { findings.append(finding) }
  }

  /// Refuses a file of at least 200 rows of which more than one in twenty cannot be read.
  func refuseTooManyFindings() throws(IngestError) {
    guard rows >= 200, 20 * quarantined > rows else { return }
    let worst = findingCounts.filter { !$0.key.isWarning }
      .max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    throw .tooManyFindings(
      quarantined, of: rows, mostly: worst?.key ?? .tooFewFields, file: file)
  }
}
