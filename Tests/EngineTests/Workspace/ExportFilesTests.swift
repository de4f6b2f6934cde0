import Foundation
import TestSupport
import Testing

@testable import Engine

@Suite struct ExportFilesTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let header =
    "deal_id,created_date,closed_date,sales_rep_id,industry,region,product_type,lead_source,"
    + "deal_stage,deal_amount,sales_cycle_days,outcome\n"

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path + "/store", creating: true)
  }

  private var path: String { folder.path + "/deals.csv" }

  private func write(_ rows: String) throws {
    try (header + rows).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private let two = """
    D1,2024-01-02,2024-01-20,Ada,Retail,Europe,Core,Partner,Closed,1000,18,Won
    D2,2024-01-03,2024-01-09,Bob,Health,India,Pro,Ads,Closed,2000,6,Lost

    """

  /// Takes the file in, opened anew.
  private func take(asOf day: Day = .january(31)) throws -> ImportResult {
    let files = try ExportFiles([path], options: ExportOptions())
    return try #require(
      try files.map(onStep: { _ in }) { try store.importExport($0, asOf: day) }.first)
  }

  @Test(arguments: [(31, 20), (12, 12)] as [(Int32, Int32)])
  func aFileCountsAsOfItsNewestDayOrOfTheGivenOne(given: Int32, day: Int32) throws {
    try write(two)
    _ = try take(asOf: .january(given))

    #expect(try store.imports().map(\.day) == [.january(day)])
  }

  @Test func theStepsEndWithACommitUnlessNothingIsKept() throws {
    try write(two)
    let store = store
    func steps(isDryRun: Bool) throws -> [ImportStep] {
      var steps: [ImportStep] = []
      _ = try ExportFiles([path], options: ExportOptions()).map(onStep: { steps.append($0) }) {
        try store.importExport(
          $0, asOf: .january(31), isDryRun: isDryRun, onStep: { steps.append($0) })
      }
      return steps
    }
    let checking = [ImportStep.checking(file: path, rows: 2, share: 1)]
    let storing = [0, 2].map { ImportStep.storing(file: path, rows: $0, of: 2) }

    #expect(try steps(isDryRun: true) == checking + storing)
    #expect(
      try steps(isDryRun: false) == checking + storing
        + [.committing(file: path), .stored(file: path)])
    #expect(try steps(isDryRun: false) == checking)
  }

  @Test func aFileOnTheDiskIsTakenInOnce() throws {
    try write(two)
    let first = try take()
    let again = try take()

    #expect(first.report?.accepted == 2)
    #expect(first.counts.added == 2)
    #expect(again.counts.isDuplicate)
    #expect(try store.imports().map(\.sha256) == [first.report?.sha256])
    #expect(first.report?.sha256.count == 64)
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func aFileThatChangesBetweenItsReadingsIsNotTakenIn() throws {
    try write(two)
    let files = try ExportFiles([path], options: ExportOptions())
    try write(two + "D3,2024-01-03,2024-01-09,Bob,Health,India,Pro,Ads,Closed,2000,6,Lost\n")

    #expect(throws: IngestError.changedWhileRead(path)) {
      try files.map(onStep: { _ in }) { try store.importExport($0, asOf: .january(31)) }
    }
    #expect(try store.isEmpty)
  }

  @Test func aFileThatIsNoExportIsRefusedInTheWordsOfTheReader() throws {
    #expect(throws: IngestError.noSuchFile(path)) {
      try ExportFiles([path], options: ExportOptions())
    }
  }

  @Test func aFileOfTooManyBadRowsIsRefusedAndTheNextOneTakenIn() throws {
    let bad = folder.path + "/bad.csv"
    let rows = (0..<200).map { "D\($0),2024-01-0\($0 % 12),,,,,,,Demo,1,," }
    try (header + rows.joined(separator: "\n")).write(
      toFile: bad, atomically: true, encoding: .utf8)
    try write(two)
    let files = try ExportFiles([bad, path], options: ExportOptions())
    let results = try files.map(onStep: { _ in }) {
      try store.importExport($0, asOf: .january(31))
    }

    #expect(results.map(\.refusal?.code) == ["too_many_findings", nil])
    #expect(results.map(\.counts.added) == [0, 2])
    #expect(try store.imports().map(\.file) == [path])
  }

  @Test func theSameFileReadInAnotherWayIsTakenInAgain() throws {
    try write(two)
    _ = try take()
    var options = ExportOptions()
    options.mapping.columns = [.region: "industry", .industry: "region"]
    let files = try ExportFiles([path], options: options)
    let results = try files.map(onStep: { _ in }) {
      try store.importExport($0, asOf: .january(31))
    }

    #expect(results.map(\.counts.changed) == [2])
    #expect(try store.deal(id: "D1", asOf: .january(31))?.deal.region == "Retail")
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func goingBackToAnEarlierReadingIsAReadingOfItsOwn() throws {
    try write(two)
    var options = ExportOptions()
    options.mapping.columns = [.region: "industry", .industry: "region"]
    let readings = try [ExportOptions(), options, ExportOptions(), ExportOptions()].map {
      try ExportFiles([path], options: $0).map(onStep: { _ in }) {
        try store.importExport($0, asOf: .january(31))
      }[0].counts
    }

    #expect(readings.map(\.changed) == [0, 2, 2, 0])
    #expect(readings.map(\.isDuplicate) == [false, false, false, true])
    #expect(try store.deal(id: "D1", asOf: .january(31))?.deal.industry == "Retail")
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func aFindingThatAnotherReadingDoesNotMakeIsListedNoMore() throws {
    try write(two + "D3,2024-01-03,,Bob,Health,India,Pro,Ads,Demo,x,5,\n")
    _ = try take()
    let before = try store.findings().map(\.finding.reason)
    var options = ExportOptions()
    options.mapping.columns = [.amount: "sales_cycle_days"]
    _ = try ExportFiles([path], options: options).map(onStep: { _ in }) {
      try store.importExport($0, asOf: .january(31))
    }

    #expect(before == [.amountFormat])
    #expect(try store.findings().isEmpty)
    _ = try take()
    #expect(try store.findings().map(\.finding.reason) == [.amountFormat], "and back")
    _ = try ExportFiles([path], options: options).map(onStep: { _ in }) {
      try store.importExport($0, asOf: .january(31))
    }
    #expect(try store.findings().isEmpty)
    #expect(try store.deal(id: "D3", asOf: .january(31)) != nil)
  }

  @Test func anExportOlderThanTheNewestIsToldToBe() throws {
    try write(two)
    #expect(try take().counts.lateDay == nil)
    try write("D3,2024-01-03,,Bob,Health,India,Pro,Ads,Demo,1,,\n")
    let late = try take().counts

    #expect(late.lateDay == .january(3) && late.newestDay == .january(20))
  }

  @Test func ofFilesOfOneDayThatDisagreeTheOtherIsNamed() throws {
    try write(two)
    _ = try take()
    try write(two.replacing("Bob", with: "Eve"))
    let counts = try take().counts

    #expect(counts.sameDayFile == path)
    #expect(counts.contradicted == 1)
  }

  /// Two CRMs may give the same ids.
  @Test func knownDealsThatAreCreatedAnewAreCounted() throws {
    try write(two)
    #expect(try take().counts.recreated == 0)
    try write(two.replacing("D2,2024-01-03", with: "D2,2024-01-04"))

    #expect(try take().counts.recreated == 1)
  }

  @Test func whatCouldNotBeReadIsKeptWithItsRecord() throws {
    try write(two + "D3,2024-01-32,,Bob,Health,India,Pro,Ads,Demo,1,,\n")
    _ = try take()
    let stored = try #require(try store.findings().first)

    #expect(stored.file == path)
    #expect(stored.finding.reason == .noSuchDate)
    #expect(stored.finding.line == 4)
    #expect(
      String(decoding: stored.finding.raw, as: UTF8.self)
        == "D3,2024-01-32,,Bob,Health,India,Pro,Ads,Demo,1,,")
  }

  @Test func aHeaderWithoutRowsChangesNothing() throws {
    try write(two)
    _ = try take()
    try write("")
    let result = try take()

    #expect(result.report?.warnings == ["a header and no deals: nothing was taken in"])
    #expect(try store.imports().count == 1)
    #expect(try store.deals(asOf: .january(31)).count == 2)
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func aRealExportStandsInTheBook() throws {
    let real = try #require(RealData.path("skygeni_sales_data.csv"))
    let files = try ExportFiles([real], options: ExportOptions())
    let counts = try files.map(onStep: { _ in }) {
      try store.importExport($0, asOf: .january(900))
    }.map(\.counts)

    #expect(counts.map(\.added) == [5000])
    #expect(try store.newestDay() == Day("2024-07-20"))
    let book = try store.book(asOf: try #require(Day("2024-01-31")), bandCuts: nil).book
    #expect(book.openRows.count == 703)
  }
}
