import Foundation
import Testing

@testable import Engine

@Suite struct TextStreamTests {
  static let text =
    "deal_id,created_date,closed_date,deal_amount,outcome,region\nD1,2024-01-01,,1,,Zürich €\n"
    + "D2,2024-01-02,,2,,São Paulo\n"

  private func bytes(_ encoding: String.Encoding, mark: [UInt8] = []) throws -> [UInt8] {
    mark + Array(try #require(Self.text.data(using: encoding)))
  }

  private func regions(_ export: LoadedExport) -> [String] {
    export.rows.indices.map { export.value(of: $0, in: .region) }
  }

  @Test(
    arguments: [
      (String.Encoding.utf8, [], "utf-8"), (.utf8, [0xEF, 0xBB, 0xBF], "utf-8"),
      (.utf16LittleEndian, [], "utf-16le"), (.utf16LittleEndian, [0xFF, 0xFE], "utf-16le"),
      (.utf16BigEndian, [], "utf-16be"), (.utf16BigEndian, [0xFE, 0xFF], "utf-16be"),
      (.windowsCP1252, [], "windows-1252"),
    ] as [(String.Encoding, [UInt8], String)])
  func everyEncodingGivesTheSameDeals(
    encoding: String.Encoding, mark: [UInt8], name: String
  ) throws {
    for chunkSize in [1, 7, 1 << 20] {
      let export = try LoadedExport(
        bytes: try bytes(encoding, mark: mark), chunkSize: chunkSize)

      #expect(export.report.encoding == name)
      #expect(regions(export) == ["Zürich €", "São Paulo"])
      #expect(export.report.findings == [])
    }
  }

  /// The header's start tells the encoding, however few Latin letters the rows have.
  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func textThatIsNotLatinNeedsNoMark(encoding: String.Encoding) throws {
    let region = String(repeating: "一日本語業界", count: 20)
    let rows = (0..<5).map { "D\($0),2024-01-01,,1,,\(region)\n" }.joined()
    let text = "deal_id,created_date,closed_date,deal_amount,outcome,region\n" + rows
    let export = try LoadedExport(bytes: Array(try #require(text.data(using: encoding))))

    #expect(regions(export) == Array(repeating: region, count: 5))
    #expect(export.report.findings == [])
  }

  @Test(arguments: [String.Encoding.windowsCP1252, .utf16LittleEndian, .utf16BigEndian])
  func aFindingNamesTheByteOfTheFile(encoding: String.Encoding) throws {
    let source = Self.text + "D3,nonsense,,3,,Köln 😀\n"
    let usable = encoding == .windowsCP1252 ? source.replacing(" 😀", with: "") : source
    let before = try #require(Self.text.data(using: encoding)).count
    let bytes = try #require(usable.data(using: encoding))
    let finding = try #require(try LoadedExport(bytes: Array(bytes)).report.findings.first)

    #expect(finding.byteOffset == before)
    #expect(finding.line == 4)
    #expect(String(decoding: finding.raw, as: UTF8.self).hasPrefix("D3,nonsense,,3,,Köln"))
  }

  @Test func bytesWithoutACharacterAreFoundInTheirRow() throws {
    let rows = Array(
      "deal_id,created_date,closed_date,deal_amount,outcome,region\nD1,2024-01-01,,1,,".utf8)
    let bad = rows + [0x81, 0xE9, 0x0A] + Array("D2,2024-01-01,,1,,".utf8) + [0xE9, 0x0A]
    let export = try LoadedExport(bytes: bad)

    #expect(export.report.encoding == "windows-1252")
    #expect(export.reasons == [.invalidEncoding])
    #expect(regions(export) == ["é"])
  }

  @Test func halfAPairOfSurrogatesIsFoundInItsRow() throws {
    var bytes = try bytes(.utf16LittleEndian)
    bytes += [0x44, 0, 0x33, 0]
    for scalar in ",2024-01-01,,1,,".utf16 { bytes += [UInt8(scalar & 255), 0] }
    bytes += [0x3D, 0xD8, 0x0A, 0]
    let export = try LoadedExport(bytes: bytes)

    #expect(export.rows.map(\.id) == ["D1", "D2"])
    #expect(export.reasons == [.invalidEncoding])
  }

  @Test func linesMayEndWithACarriageReturnAlone() throws {
    let export = try LoadedExport(text: Self.text.replacing("\n", with: "\r"))

    #expect(export.rows.map(\.id) == ["D1", "D2"])
    #expect(regions(export) == ["Zürich €", "São Paulo"])
  }
}
