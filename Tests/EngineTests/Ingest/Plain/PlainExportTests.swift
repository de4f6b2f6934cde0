import TestSupport
import Testing

@testable import Engine

@Suite struct PlainExportTests {
  /// What a file says, however it was read.
  private struct Read: Equatable {
    let deals: DealColumns
    let dictionaries: [ValueDictionary]
    let report: IngestReport

    init(_ export: Export) {
      (deals, dictionaries, report) = (export.deals, export.dictionaries, export.report)
    }
  }

  private static let options = ExportOptions(latest: Day("2030-01-01"))

  /// The file as the fast way reads it, on two threads however small it is, and as the slow one does.
  private func read(_ path: String) throws -> (plain: Read?, whole: Read) {
    let options = Self.options
    let source = try ExportSource(path: path, options: options)
    let plain =
      source.survey.sha256 == nil
      ? try PlainExport(source, smallestShare: 1).read(isForStore: true, onRows: { _ in }) : nil
    let whole = try ExportLoader(
      ExportSource(path: path, options: options, surveysAll: true)
    ).load()
    return (plain.map { Read($0) }, Read(whole))
  }

  private func read(text: String) throws -> (plain: Read?, whole: Read) {
    let file = try TemporaryFile(text)
    defer { withExtendedLifetime(file) {} }
    return try read(file.path)
  }

  @Test func bothWaysReadTheSame() throws {
    var random = SeededGenerator(seed: 5)
    var plainCount = 0
    for round in 0..<1200 {
      let text = Self.export(&random, hasQuotes: round % 2 == 0)
      let (plain, whole) = try read(text: text)
      if let plain {
        plainCount += 1
        #expect(plain == whole, "\(text)")
      }
    }
    #expect(400...1000 ~= plainCount)
  }

  @Test(arguments: [(Basis.closed, 20), (.created, 200), (.broad, 20)])
  func countingGivesTheCubeOfTheBook(basis: Basis, rounds: Int) throws {
    let calendar = try #require(FiscalCalendar(firstMonth: 2))
    let rule = CountingRule(calendar: calendar, length: .quarter, basis: basis)
    var random = SeededGenerator(seed: 6)
    var countedCount = 0
    for round in 0..<rounds {
      let file = try TemporaryFile(Self.export(&random, hasQuotes: round % 2 == 0))
      let source = try ExportSource(path: file.path, options: Self.options)
      let export = try PlainExport(source, smallestShare: 1).read(isForStore: false) { _ in }
      let counted = try PlainExport(source, smallestShare: 1).gather(into: IncomingDeals(rule))

      #expect(counted?.report == export?.report)
      let cube = try export?.book().map { ComparedCube(try Cube(of: $0, by: rule)) }
      let found = counted.flatMap { Cube(of: $0.deals, dictionaries: $0.dictionaries) }
      #expect(found.map { ComparedCube($0) } == cube)
      countedCount += cube == nil ? 0 : 1
    }
    #expect(countedCount > rounds / 4)
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theRealExportIsPlain() throws {
    let (plain, whole) = try read(try #require(RealData.path("skygeni_sales_data.csv")))

    #expect(plain?.deals.count == 5000)
    #expect(plain == whole)
  }

  @Test(arguments: [
    ("4253,21", "0,21"), ("4253,21", "4253,20"), ("4253", "4.253,00"), ("4253", "-1"),
    ("2023-11-24", "24.11.2023"), ("2023-11-24", "2023-12-24"), ("2023-11-24", ""),
    ("Europe", "Eu\"rope"), ("Europe", "\"Europe"), ("D1,", "D2,"),
    ("D1,", ","), (",Won", ",Perhaps"), (",Won", ",Won,"), (",Won", ""), (",Won", ","),
  ])
  func whatAsksForASecondLookIsNotPlain(good: String, bad: String) throws {
    let rows = [
      "D1,2023-11-24,2023-12-15,rep_22,SaaS,Europe,Core,Referral,Demo,4253,21,Won",
      "D2,2023-11-24,,rep_22,SaaS,Europe,Core,Referral,Demo,100,,",
    ]
    let text = ([LoadedExport.header] + rows).joined(separator: "\n")

    #expect(try read(text: text).plain?.deals.count == 2)
    #expect(try read(text: text.replacing(good, with: bad, maxReplacements: 1)).plain == nil)
  }

  @Test func bytesThatAreNoTextAreFoundWhereverTheyStand() throws {
    let row = "D1,2023-11-24,,rep_22,SaaS,Europe,Core,Referral,Demo,4253,,"
    let text = Array((LoadedExport.header + ",Note\n" + row + ",").utf8)
    for filler in 0..<70 {
      let note = Array(repeating: UInt8(ascii: "x"), count: filler)
      for (bytes, isText) in [
        ([0xC3, 0xA9] as [UInt8], true), ([0xC3], false), ([0xE9, 0x41], false),
      ] {
        let file = try TemporaryFile(text + note + bytes + [0x0A])
        #expect(try (read(file.path).plain != nil) == isText, "\(filler) \(bytes)")
      }
    }
  }

  @Test func blankLinesAboveTheHeaderCount() throws {
    let row = "D1,2023-11-24,,rep_22,SaaS,Europe,Core,Referral,Demo,4253,,"
    let (plain, whole) = try read(text: "Title\n\n\n\(LoadedExport.header)\n\n\(row)\n\n")

    #expect(plain?.report.blankLines == 4)
    #expect(plain == whole)
  }

  @Test func whatBeginsLikeAWorkbookIsNotPlain() throws {
    let file = try TemporaryFile(
      "PK\u{3}\u{4} title\n\(LoadedExport.header)\nD1,2023-11-24,,r,a,b,c,d,e,1,,\n")

    #expect(throws: IngestError.workbook(file.path)) { try ExportLoader(path: file.path).load() }
  }

  @Test func aZeroByteBehindTheOpeningIsNotPlain() throws {
    let rows = (0..<2000).map { "D\($0),2023-11-24,,r,SaaS,Europe,Core,Referral,Demo,1,," }
    let text = ([LoadedExport.header] + rows).joined(separator: "\n")

    #expect(try read(text: text).plain?.deals.count == 2000)
    #expect(try read(text: text + "\u{0}").plain == nil)
  }

  @Test func aSecondThreadThatBeganInsideAValueIsNotBelieved() throws {
    let long = "\"" + String(repeating: "one\n", count: 40) + "\""
    let rows = (0..<9).map { "D\($0),2023-11-24,,r,\(long),Europe,Core,Referral,Demo,1,," }
    let (plain, whole) = try read(
      text: ([LoadedExport.header] + rows).joined(separator: "\n"))

    #expect(plain?.deals.count == 9)
    #expect(plain == whole)
  }

  @Test func idsInAnyOrderAreToldApart() throws {
    let rows = (0..<5000).map { number in
      "\(number * 7919 % 5003),2023-11-24,,r,SaaS,Europe,Core,Referral,Demo,1,,"
    }
    let text = ([LoadedExport.header] + rows).joined(separator: "\n")
    let (plain, whole) = try read(text: text)

    #expect(plain?.deals.count == 5000)
    #expect(plain == whole)
    #expect(try read(text: text + "\n" + rows[17]).plain == nil)
  }

  /// An export of a few rows in which little or nothing is odd.
  private static func export(
    _ random: inout SeededGenerator, hasQuotes: Bool
  ) -> String {
    let count = Int.random(in: 0...40, using: &random)
    var rows = (0..<count).map { row($0, &random, hasQuotes: hasQuotes) }
    if count > 0, Int.random(in: 0...2, using: &random) == 0 {
      rows[Int.random(in: 0..<count, using: &random)] += one(of: ["x", "\n", "\"", ","], &random)
    }
    let end = one(of: ["\n", "\r\n"], &random)
    return one(of: ["", "\u{FEFF}"], &random)
      + ([LoadedExport.header] + rows).joined(separator: end) + one(of: ["", end], &random)
  }

  private static func row(
    _ number: Int, _ random: inout SeededGenerator, hasQuotes: Bool
  ) -> String {
    let created = Day(number: Int32.random(in: 15_000...18_000, using: &random))
    let days = Int.random(in: 0...400, using: &random)
    let outcome = one(of: ["Won", "lost", "WON", "", " Lost", "No decision"], &random)
    let isOpen = outcome.isEmpty
    let values = hasQuotes ? values : values.filter { !$0.contains("\"") }
    let words = (0..<6).map { _ in one(of: values, &random) }
    return
      ([
        one(of: ["D\(number)", "006000000\(number)AAAAAAAAA", " \(number)"], &random),
        created.description, isOpen ? "" : created.advanced(by: days).description,
      ] + words + [
        one(of: ["1", "59870", "12345678", "123456789.5", "1.25"], &random),
        isOpen ? "" : one(of: ["\(days)", ""], &random), outcome,
      ]).joined(separator: ",")
  }

  private static func one(of texts: [String], _ random: inout SeededGenerator) -> String {
    texts[Int.random(in: 0..<texts.count, using: &random)]
  }

  private static let values = [
    "Europe", "", "exactly8", "sixteen letters!", "seventeen letters", " spaced ", "Zürich",
    "\"quoted, with\"", "\"two\nlines\"", "日本語", "\"\"", "a rather long name of a product",
    "a rather long name of a project",
  ]
}
