import Foundation
import TestSupport
import Testing

@testable import Engine

@Suite struct IngestErrorTests {
  private func refusal(of bytes: [UInt8]) throws -> String? {
    let file = try TemporaryFile(bytes)
    let error = #expect(throws: IngestError.self) { try ExportLoader(path: file.path) }
    return error?.description.replacing(file.path, with: "a.csv")
  }

  private func refusal(of text: String) throws -> String? { try refusal(of: Array(text.utf8)) }

  @Test(arguments: ["", "\u{FEFF}", "\n\n\r\n"])
  func anEmptyFileIsRefused(text: String) throws {
    #expect(try refusal(of: text) == "a.csv is empty: export the deals again")
  }

  @Test(arguments: ["", "\n", "\r\n\n"])
  func aHeaderWithoutDealsIsAWarning(ending: String) throws {
    let report = try LoadedExport(text: LoadedExport.header + ending).report

    #expect(report.rows == 0)
    #expect(report.warnings == ["a header and no deals: nothing was taken in"])
  }

  @Test func aBinaryFileIsRefused() throws {
    #expect(
      try refusal(of: [1, 2, 0, 4, 0, 0])
        == "a.csv is not a text file: save it as CSV (UTF-8) and try again")
  }

  @Test func aWorkbookIsRefused() throws {
    #expect(
      try refusal(of: [0x50, 0x4B, 3, 4, 0, 0])
        == "a.csv is an Excel workbook: save it as CSV (UTF-8) and try again")
  }

  @Test func aHeaderWithAnOpenQuoteIsRefused() throws {
    #expect(try refusal(of: "\"deal_id,x\n1,2\n")?.contains("has no column deal_id") == true)
  }

  @Test func aMissingColumnIsRefusedByName() throws {
    let header = LoadedExport.headers.filter { $0 != "outcome" }.joined(separator: ",")

    #expect(
      try refusal(of: header + "\n1")
        == "a.csv has no column outcome; it has deal_id, created_date, closed_date, sales_rep_id, "
        + "industry, region, product_type, lead_source, deal_stage, deal_amount, "
        + "sales_cycle_days: add what is missing to the export, or say which columns hold it with "
        + "--mapping (`import --dry-run --write-mapping FILE` begins one)")
  }

  @Test func pathsThatAreNoReadableFileAreRefused() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let missing = folder + "/no-such-export.csv"

    #expect(throws: IngestError.noSuchFile(missing)) { try ExportLoader(path: missing) }
    #expect(throws: IngestError.isDirectory(folder)) { try ExportLoader(path: folder) }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func aFileOfSomeoneElseIsRefused() throws {
    let file = try TemporaryFile(LoadedExport.header)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)

    #expect(throws: IngestError.notReadable(file.path)) { try ExportLoader(path: file.path) }
  }

  @Test func aTableThatIsNoExportIsRefusedWithAHint() throws {
    let text = try #require(try refusal(of: "first name,last name\nAda,Lovelace\n"))

    #expect(text.hasPrefix("a.csv has no column deal_id, created_date"))
    #expect(text.contains("--mapping"))
  }

  /// Codes are a contract: scripts compare them.
  @Test func everyRefusalOfAFileHasItsCode() {
    let codes = Self.all.compactMap(\.code)

    #expect(
      Set(codes) == [
        "empty_file", "not_csv", "truncated_gzip", "damaged_gzip", "expanded_too_large",
        "duplicate_header", "too_many_columns", "unmapped_required_columns", "ambiguous_date_order",
        "contradictory_date_order", "several_currencies", "another_currency",
        "missing_pipeline", "too_many_findings", "directory_alone",
      ])
    #expect(
      Self.all.filter(\.isQuestion).compactMap(\.code)
        == ["ambiguous_date_order", "several_currencies"])
  }

  @Test func anAmbiguousDateNamesTheOrdersInWhichItCanBeRead() {
    let two = IngestError.ambiguousDateOrder(
      column: "Closed", example: "24/01/10", orders: [.dayMonthYear, .yearMonthDay], file: "a.csv")

    #expect(
      two.description
        == "a.csv: 24/01/10 in Closed can be read with the day or the year first, and no date of the "
        + "column decides it: say --date-order dmy or --date-order ymd")
  }

  static let all: [IngestError] = [
    .noSuchFile("a"), .isDirectory("a"), .notAFile("a"), .notReadable("a"), .empty("a"),
    .binary("a"), .workbook("a"), .truncatedGzip("a"), .damagedGzip("a"),
    .expandedTooLarge("a", limit: "2048 MiB"), .duplicateHeader("x", file: "a"),
    .missingColumns(["x"], found: ["y"], file: "a"), .unknownDialect("x", known: ["seed"]),
    .notThisDialect("x", looksLike: "y", file: "a"),
    .ambiguousDateOrder(
      column: "x", example: "1/2/2024", orders: [.dayMonthYear, .monthDayYear], file: "a"),
    .otherFormat("a PDF", file: "a"), .tooManyColumns(600, limit: 512, file: "a"),
    .contradictoryDateOrder(column: "x", "13/2/2024", "2/13/2024", file: "a"),
    .severalCurrencies(["EUR", "USD"], file: "a"),
    .anotherCurrency("EUR", workspace: "USD", file: "a"), .changedWhileRead("a"),
    .missingPipeline(ofStage: "x", in: ["y", "z"], file: "a"),
    .tooManyFindings(11, of: 200, mostly: .noSuchDate, file: "a"),
    .directoryAlone("a", dialect: "x"), .readFailed(errno: 5, file: "a"),
  ]

  @Test func everyRefusalIsOneLineThatSaysWhatToDo() {
    for text in Self.all.map(\.description) {
      #expect(text.contains(": ") && !text.contains("\n") && !text.hasSuffix("."))
    }
    #expect(Set(Self.all.map(\.description)).count == Self.all.count)
  }
}
