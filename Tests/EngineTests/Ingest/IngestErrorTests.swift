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
  func aHeaderWithoutDealsIsRefused(ending: String) throws {
    #expect(
      try refusal(of: LoadedExport.header + ending)
        == "a.csv holds a header and no deals: export again without the filter that hides them")
  }

  @Test func aBinaryFileIsRefused() throws {
    #expect(
      try refusal(of: [0x50, 0x4B, 3, 4, 0, 0])
        == "a.csv is not a text file: save it as CSV (UTF-8) and try again")
  }

  @Test(arguments: [[UInt8]([0xFF, 0xFE, 0x64, 0]), [0xFE, 0xFF, 0, 0x64]])
  func wideEncodingsAreRefused(bytes: [UInt8]) throws {
    #expect(
      try refusal(of: bytes)
        == "a.csv is encoded in UTF-16: save it as CSV (UTF-8) and try again")
  }

  @Test func aHeaderWithAnOpenQuoteIsRefused() throws {
    #expect(try refusal(of: "\"deal_id,x\n1,2\n")?.contains("is not a text file") == true)
  }

  @Test func aMissingColumnIsRefusedByName() throws {
    let header = LoadedExport.headers.filter { $0 != "region" }.joined(separator: ",")

    #expect(
      try refusal(of: header + "\n1")
        == "a.csv has no column region; it has deal_id, created_date, closed_date, sales_rep_id, "
        + "industry, product_type, lead_source, deal_stage, deal_amount, sales_cycle_days, "
        + "outcome: add what is missing to the export")
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

  @Test(
    .enabled(if: RealData.isHere, "\(RealData.missing)"),
    arguments: ["accounts", "products", "sales_pipeline", "sales_teams"])
  func theFilesOfAnotherSystemAreRefusedWithAHint(name: String) throws {
    let path = try #require(RealData.path("maven/\(name).csv"))
    let error = #expect(throws: IngestError.self) { try ExportLoader(path: path) }

    #expect(error?.description.contains("has no column deal_id, created_date") == true)
    #expect(error?.description.hasSuffix("rename its columns to these") == true)
  }

  @Test func everyRefusalIsOneLineThatSaysWhatToDo() {
    let errors: [IngestError] = [
      .noSuchFile("a"), .isDirectory("a"), .notAFile("a"), .notReadable("a"), .empty("a"),
      .headerOnly("a"),
      .binary("a"), .utf16("a"), .missingColumns(["x"], found: ["y"], file: "a"),
      .unknownDialect("x", known: ["seed"]), .notThisDialect("x", looksLike: "y", file: "a"),
      .readFailed(errno: 5, file: "a"),
    ]
    for text in errors.map(\.description) {
      #expect(text.contains(": ") && !text.contains("\n") && !text.hasSuffix("."))
    }
    #expect(Set(errors.map(\.description)).count == errors.count)
  }
}
