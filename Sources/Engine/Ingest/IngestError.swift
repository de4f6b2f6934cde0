/// Why an export could not be read at all; nothing of the file is taken in then.
public enum IngestError: Error, Hashable, Sendable {
  case noSuchFile(String)
  case isDirectory(String)
  /// A pipe, a device or a socket: a file is read more than once, which these cannot be.
  case notAFile(String)
  case notReadable(String)
  case empty(String)
  case binary(String)
  case workbook(String)
  case truncatedGzip(String)
  case damagedGzip(String)
  case expandedTooLarge(String, limit: String)
  /// Something that looks like what it is not, such as a PDF.
  case otherFormat(String, file: String)
  case tooManyColumns(Int, limit: Int, file: String)
  case duplicateHeader(String, file: String)
  /// The found headers are as the file spells them.
  case missingColumns([String], found: [String], file: String)
  case unknownDialect(String, known: [String])
  case notThisDialect(String, looksLike: String, file: String)
  case ambiguousDateOrder(column: String, example: String, orders: [DateOrder], file: String)
  case contradictoryDateOrder(column: String, String, String, file: String)
  case severalCurrencies([String], file: String)
  case tooManyFindings(Int, of: Int, mostly: IngestFinding.Reason, file: String)
  case directoryAlone(String, dialect: String)
  case anotherCurrency(String, workspace: String, file: String)
  /// A stage that several pipelines of the workspace have, in a file without pipelines.
  case missingPipeline(ofStage: String, in: [String], file: String)
  /// Another reading of the file was taken in as of another day.
  case readOtherwise(String, as: Day, now: Day)
  case changedWhileRead(String)
  case notOneExport([String])
  case readFailed(errno: Int32, file: String)
}

extension IngestError {
  /// The word for it in the JSON output; `nil` where the file was not even opened.
  public var code: String? {
    switch self {
    case .noSuchFile, .isDirectory, .notAFile, .notReadable, .readFailed, .unknownDialect,
      .changedWhileRead, .notOneExport:
      nil
    case .empty: "empty_file"
    case .binary, .workbook, .otherFormat: "not_csv"
    case .truncatedGzip: "truncated_gzip"
    case .damagedGzip: "damaged_gzip"
    case .expandedTooLarge: "expanded_too_large"
    case .duplicateHeader: "duplicate_header"
    case .tooManyColumns: "too_many_columns"
    case .missingColumns, .notThisDialect: "unmapped_required_columns"
    case .ambiguousDateOrder: "ambiguous_date_order"
    case .contradictoryDateOrder: "contradictory_date_order"
    case .severalCurrencies: "several_currencies"
    case .tooManyFindings: "too_many_findings"
    case .directoryAlone: "directory_alone"
    case .anotherCurrency: "another_currency"
    case .missingPipeline: "missing_pipeline"
    case .readOtherwise: "read_otherwise_before"
    }
  }

  /// Whether the file waits for an answer and can be taken in with it.
  public var isQuestion: Bool {
    switch self {
    case .ambiguousDateOrder, .severalCurrencies: true
    default: false
    }
  }
}

extension IngestError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchFile(let file): "there is no file \(file): check the path"
    case .isDirectory(let file): "\(file) is a folder: name the CSV files in it"
    case .notAFile(let file):
      "\(file) is a pipe or a device: save the export to a file and import that"
    case .notReadable(let file): "\(file) may not be read by you: ask its owner or change its mode"
    case .empty(let file): "\(file) is empty: export the deals again"
    case .binary(let file): "\(file) is not a text file: save it as CSV (UTF-8) and try again"
    case .workbook(let file): "\(file) is an Excel workbook: save it as CSV (UTF-8) and try again"
    case .truncatedGzip(let file): "\(file) ends in the middle of its gzip data: copy it again"
    case .damagedGzip(let file): "\(file) is not whole as gzip data: copy it again"
    case .expandedTooLarge(let file, let limit):
      "\(file) unpacks to more than \(limit): split it, or raise the limit in [import] of the settings"
    case .changedWhileRead(let file):
      "\(file) changed while it was read: import it again when it is whole"
    case .notOneExport(let files):
      "\(files.joined(separator: ", ")): name one file of deals here, and no history; to look at "
        + "several together import them into a workspace"
    case .readFailed(let number, let file):
      "\(file) could not be read (system error \(number)): check the disk and try again"
    default: contentDescription
    }
  }

  private var contentDescription: String {
    switch self {
    case .otherFormat(let format, let file):
      "\(file) is \(format), not CSV: export the deals as CSV (UTF-8) and try again"
    case .tooManyColumns(let count, let limit, let file):
      "\(file) has \(SentenceNumber.count(count)) columns, more than the \(SentenceNumber.count(limit)) "
        + "that are read: leave some out of the export, or raise columns in [import] of the settings"
    case .duplicateHeader(let header, let file):
      "\(file) has two columns \(header): leave one out of the export, or name the right one in a mapping"
    case .missingColumns(let missing, let found, let file):
      Self.missing(missing, found: found, file: file)
    case .unknownDialect(let name, let known):
      "there is no dialect '\(name)': use one of \(known.joined(separator: ", "))"
    case .notThisDialect(let name, let other, let file):
      "\(file) is not an export of the dialect \(name): it looks like \(other), use that one"
    case .ambiguousDateOrder(let column, let example, let orders, let file):
      "\(file): \(example) in \(column) can be read with \(Self.either(orders.map(\.first))) first, and "
        + "no date of the column decides it: say "
        + Self.either(orders.map { "--date-order \($0.rawValue)" })
    case .contradictoryDateOrder(let column, let first, let second, let file):
      "\(file): in \(column) \(first) is in another order than \(second): mend the export, or "
        + "say --date-order dmy, mdy or ymd to keep the other rows out"
    case .severalCurrencies(let currencies, let file):
      "\(file) holds amounts in \(currencies.joined(separator: ", ")), which cannot be added up: "
        + "choose one with --currency \(currencies.first ?? ""), into a workspace of its own for each"
    case .anotherCurrency(let currency, let workspace, let file):
      "\(file) is in \(currency), this workspace in \(workspace), which cannot be added up: import it "
        + "into a workspace of its own with --workspace DIR"
    case .missingPipeline(let stage, let pipelines, let file):
      "\(file) names no pipeline, and by earlier files its stage \(SafeText.of(stage)) is one of "
        + "\(pipelines.map { SafeText.of($0) }.joined(separator: " and one of ")): export the column "
        + "for the pipeline too"
    case .readOtherwise(let file, let before, let now):
      "\(file) counts as of \(now) read this way and was taken in as of \(before) read otherwise, which "
        + "this cannot take the place of: import it into a workspace of its own with --workspace DIR"
    case .tooManyFindings(let count, let rows, let reason, let file):
      "\(file): \(SentenceNumber.count(count)) of \(SentenceNumber.count(rows)) rows cannot be read, mostly "
        + "\(reason.rawValue): nothing was taken in; `import --dry-run` lists them"
        + (reason == .ambiguousAmount ? ", and decimal_sign in a --mapping decides them" : "")
    case .directoryAlone(let file, let dialect):
      "\(file) holds no deals (it looks like \(dialect)): import it together with the file of deals"
    default: ""
    }
  }

  private static func either(_ choices: [String]) -> String {
    choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
  }

  private static func missing(_ missing: [String], found: [String], file: String) -> String {
    let columns = missing.map { SafeText.of($0) }.joined(separator: ", ")
    let shown =
      found.prefix(16).map { SafeText.of($0) }.joined(separator: ", ")
      + (found.count > 16 ? ", …" : "")
    return
      "\(file) has no column \(columns); it has \(shown): add what is missing to the export, or "
      + "say which columns hold it with --mapping (`import --dry-run --write-mapping FILE` begins one)"
  }
}
