import TestSupport
import Testing

@testable import Engine

@Suite struct ExportLoaderTests {
  static let rows = [
    "D1,2023-11-24,2023-12-15,rep_22,SaaS,Europe,Core,Referral,Demo,4253,21,Won",
    "D2,2023-01-17,,rep_7,\"Health, \"\"Care\"\"\",日本,Core,Referral,Closed,3905.5,,",
    "",
    "D3,2023-10-29,2023-12-10,rep_7,\"two\r\nlines\",APAC,Core,Inbound,Demo,10615,41,Lost",
    "D4,2023-10-29,bad,rep_7,SaaS,APAC,Core,Inbound,Demo,10615,42,Lost",
    "D5,2023-10-29,2023-12-10,rep_7,\"SaaS,APAC,Core,Inbound,Demo,10615,42,Lost",
    "D1,2023-10-29,2023-12-10,rep_7,\"SaaS\",APAC,Core,Inbound,Demo,10615,42,Lost",
    "a much longer deal id than sixteen bytes,2023-10-29,,,,,,,,0,,open",
  ]
  static let text = ([LoadedExport.header] + rows).joined(separator: "\r\n")

  /// Figures of an independent reader.
  ///
  /// python3 -c "import pandas as p; d=p.read_csv('skygeni_sales_data.csv'); print(len(d),
  /// d.outcome.value_counts(), 100 * d.deal_amount.sum(), d.closed_date.max(), d.nunique())"
  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theRealExportIsReadWithoutAFinding() throws {
    let path = try #require(RealData.path("skygeni_sales_data.csv"))
    let export = try LoadedExport(path: path)

    #expect(export.rows.count == 5000)
    #expect(export.report.accepted == export.report.rows)
    #expect(export.report.findings == [])
    #expect(export.report.warnings == [])
    #expect(export.report.newestDay == Day("2024-07-20"))
    #expect(export.rows.count { $0.outcome == .won } == 2263)
    #expect(export.rows.reduce(0) { $0 + $1.amount } == 13_143_246_400)
    #expect(export.dictionaries.map(\.count) == [5, 4, 3, 4, 5, 25, 0])
    #expect(export.report.sha256 == (try ExportLoader.sha256(of: path)))
  }

  @Test func theReportSaysHowTheFileWasRead() throws {
    let file = try TemporaryFile(Self.text)
    let report = try LoadedExport(path: file.path).report

    #expect(report.file == file.path)
    #expect(report.sha256 == (try ExportLoader.sha256(of: file.path)))
    #expect(
      [report.dialect, report.encoding, report.delimiter, report.dateOrder]
        == ["seed", "utf-8", ",", "ymd"])
    #expect(!report.isPacked)
    #expect(report.mapping["rep"] == "sales_rep_id")
    #expect(report.rows == 7)
    #expect(report.accepted == 3)
    #expect(report.quarantined == 4)
    #expect(report.blankLines == 1)
    #expect(report.newestDay == Day("2023-12-10"))
  }

  @Test func whatIsBadIsFoundAndTheRestTakenIn() throws {
    let export = try LoadedExport(text: Self.text)

    #expect(export.rows.map(\.amount) == [390_550, 1_061_500, 0])
    #expect(export.value(of: 0, in: .industry) == "Health, \"Care\"")
    #expect(export.value(of: 1, in: .industry) == "two\r\nlines")
    #expect(
      export.reasons == [
        .conflictingDuplicate, .cycleMismatch, .noSuchDate, .unclosedQuote, .conflictingDuplicate,
        .zeroAmount,
      ])
    #expect(export.report.findings.map(\.line) == [2, 5, 7, 8, 9, 10])
  }

  @Test func aFindingKeepsTheRecordAsItStands() throws {
    let findings = try LoadedExport(text: Self.text).report.findings

    #expect(
      findings.map { String(decoding: $0.raw, as: UTF8.self) } == [
        Self.rows[0], Self.rows[3], Self.rows[4], Self.rows[5], Self.rows[6], Self.rows[7],
      ])
    for finding in findings {
      let start = Array(Self.text.utf8)[finding.byteOffset...].prefix(finding.raw.count)
      #expect(Array(start) == finding.raw)
    }
  }

  /// Spreadsheets save rows in which nothing stands.
  @Test func emptyRowsAreBlankLinesAndNoFindings() throws {
    let rows = (0..<300).map { "\($0),2024-01-05,2024-03-15,r,,,,,Demo,5,70,Won" }
    let empty = Array(repeating: String(repeating: ",", count: 11), count: 20) + [",,"]
    let export = try LoadedExport(
      text: ([LoadedExport.header] + rows + empty).joined(separator: "\n") + "\n")

    #expect(export.rows.count == 300)
    #expect(export.report.blankLines == 21)
    #expect(export.report.findings == [])
    #expect(export.report.rows == 300)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 100, 1000])
  func anyChunkSizeGivesTheSameRowsAndFindings(chunkSize: Int) throws {
    let whole = try LoadedExport(text: Self.text)
    let chunked = try LoadedExport(text: Self.text, chunkSize: chunkSize)

    #expect(chunked.rows == whole.rows)
    #expect(chunked.dictionaries == whole.dictionaries)
    #expect(chunked.report.findings == whole.report.findings)
    #expect(chunked.report.sha256 == whole.report.sha256)
  }

  @Test(arguments: UInt64(1)...40)
  func damageIsReadTheSameInChunksOfAnySize(seed: UInt64) throws {
    var draws = Draws(state: seed)
    var bytes = Array(Self.text.utf8)
    for _ in 0..<12 {
      let place = LoadedExport.header.utf8.count + 2 + draws.below(bytes.count - 200)
      let awkward: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0xE6, 0xFF, 0x1B, 0x20]
      bytes[min(place, bytes.count - 1)] = awkward[draws.below(awkward.count)]
    }
    let whole = try LoadedExport(bytes: bytes)
    let chunked = try LoadedExport(bytes: bytes, chunkSize: 1 + draws.below(40))

    #expect(whole.report.rows > 0)
    #expect(chunked.rows == whole.rows)
    #expect(chunked.report.findings == whole.report.findings)
  }

  @Test(arguments: UInt64(1)...10)
  func theOrderOfColumnsDoesNotCount(seed: UInt64) throws {
    var draws = Draws(state: seed)
    var order = Array(LoadedExport.headers.indices)
    for index in order.indices { order.swapAt(index, draws.below(order.count)) }
    let good = [LoadedExport.headers, Self.fields(3), Self.fields(8)]
    let text = good.map { fields in order.map { fields[$0] }.joined(separator: ",") }
      .joined(separator: "\n")
    let export = try LoadedExport(text: text)

    #expect(export.rows.map(\.id) == ["D3", "D8"])
    #expect(export.rows.map(\.amount) == [300, 800])
    #expect(export.value(of: 1, in: .leadSource) == "Inbound 8")
    #expect(export.value(of: 1, in: .rep) == "rep_8")
  }

  private static func fields(_ number: Int) -> [String] {
    [
      "D\(number)", "2023-01-01", "2023-01-02", "rep_\(number)", "SaaS", "APAC", "Core",
      "Inbound \(number)", "Demo", "\(number)", "1", "Lost",
    ]
  }

  @Test func aByteOrderMarkAndAMissingLastLineEndDoNotMatter() throws {
    let plain = try LoadedExport(rows: Self.rows[0], Self.rows[1])
    let marked = try LoadedExport(
      text: "\u{FEFF}" + LoadedExport.header + "\n" + Self.rows[0] + "\n" + Self.rows[1])

    #expect(marked.rows == plain.rows)
    #expect(plain.rows.count == 2)
  }

  @Test(arguments: [";", "\t", "|"])
  func otherDelimitersAreSeenInTheHeader(delimiter: String) throws {
    let lines = [LoadedExport.header, Self.rows[0]]
    let export = try LoadedExport(
      text: lines.joined(separator: "\n").replacing(",", with: delimiter))

    #expect(export.rows == (try LoadedExport(rows: Self.rows[0]).rows))
    #expect(export.report.delimiter == delimiter)
  }

  @Test func rowsKeepTheirOrderHoweverManyThereAre() throws {
    let rows = (0..<20_000).map { Self.fields($0).joined(separator: ",") }
    let export = try LoadedExport(text: ([LoadedExport.header] + rows).joined(separator: "\n"))

    #expect(export.rows.map(\.id) == (0..<20_000).map { Self.fields($0)[0] })
    #expect(export.dictionaries[Dimension.rep.index].count == 20_000)
  }

  @Test func winsWithoutLossesAreAWarning() throws {
    let export = try LoadedExport(rows: Self.rows[0])

    #expect(export.rows.count == 1)
    #expect(export.report.warnings == ["no lost deals: the export may leave them out"])
  }

  @Test func aFileOfBadRowsOnlyHasNoDeals() throws {
    let export = try LoadedExport(rows: "1,2,3", "x")

    #expect(export.rows == [])
    #expect(export.report.rows == 2)
    #expect(export.report.newestDay == nil)
    #expect(export.report.sha256.count == 64)
  }
}
