import Foundation
import TestSupport
import Testing

@testable import Engine

/// What CSV can hold, from the file through the store to the deal.
@Suite struct CSVSpectrumTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// What stands in the last column of two deals, as the file spells it.
    let fields: [String]
    let values: [String]
    var lineEnd = "\n"
    var mark: [UInt8] = []
    var rowEnd = ""

    var testDescription: String { name }

    /// The file, with a column before the values so that a shift would show.
    var bytes: [UInt8] {
      let header = "deal_id,created_date,closed_date,deal_amount,outcome,region,industry"
      let rows = fields.enumerated().map { "D\($0.offset),2024-01-02,,5,Open,Europe,\($0.element)" }
      return mark + ([header] + rows).map { $0 + rowEnd + lineEnd }.joined().utf8
    }
  }

  static let cases = [
    Case(
      name: "comma in quotes", fields: ["\"Anytown, WW\"", "x"], values: ["Anytown, WW", "x"]),
    Case(
      name: "escaped quotes", fields: ["\"ha \"\"ha\"\" ha\"", "x"], values: ["ha \"ha\" ha", "x"]),
    Case(name: "empty fields", fields: ["", "\"\""], values: ["", ""]),
    Case(name: "empty fields, CRLF", fields: ["", "\"\""], values: ["", ""], lineEnd: "\r\n"),
    Case(
      name: "JSON",
      fields: ["\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"", "x"],
      values: ["{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}", "x"]),
    Case(
      name: "newlines", fields: ["\"Once upon \na time\"", "x"],
      values: ["Once upon \na time", "x"]),
    Case(
      name: "newlines, CRLF", fields: ["\"Once upon \r\na time\"", "x"],
      values: ["Once upon \r\na time", "x"], lineEnd: "\r\n"),
    Case(
      name: "quotes and newlines", fields: ["\"ha \n\"\"ha\"\" \nha\"", "x"],
      values: ["ha \n\"ha\" \nha", "x"]),
    Case(name: "simple", fields: ["2", "5"], values: ["2", "5"]),
    Case(name: "simple, CRLF", fields: ["2", "5"], values: ["2", "5"], lineEnd: "\r\n"),
    Case(name: "UTF-8", fields: ["ʤ", "e\u{301} é 商 🧭"], values: ["ʤ", "e\u{301} é 商 🧭"]),
    Case(name: "trailing delimiter", fields: ["2", "5"], values: ["2", "5"], rowEnd: ","),
    Case(
      name: "byte order mark", fields: ["ʤ", "5"], values: ["ʤ", "5"], mark: [0xEF, 0xBB, 0xBF]),
  ]

  @Test(arguments: cases) func everyValueIsStoredByteForByte(_ spectrum: Case) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("deals.csv")
    try Data(spectrum.bytes).write(to: URL(filePath: path))
    let store = try Store(at: folder.path("store"), creating: true)
    let files = try ExportFiles([path], options: ExportOptions())

    let result = try #require(
      try files.map(onStep: { _ in }) { try store.importExport($0, asOf: .january(31)) }.first)

    #expect(result.counts.added == 2)
    #expect(result.report?.findings == [])
    let deals = try store.deals(asOf: .january(31))
    #expect(deals.map(\.region) == ["Europe", "Europe"])
    // Strings that look alike are equal; bytes are not.
    #expect(deals.map { Array($0.industry.utf8) } == spectrum.values.map { Array($0.utf8) })
  }
}
