import Foundation
import TestSupport
import Testing

@testable import Engine

@Suite struct ExportFileTests {
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

  @Test func aFileCountsAsOfItsNewestDayOrOfTheGivenOne() throws {
    try write(two)
    let file = try ExportFile(path: path, dialect: nil)

    #expect(file.day(notAfter: .january(31)) == .january(20))
    #expect(file.day(notAfter: .january(12)) == .january(12))
  }

  @Test func aFileOnTheDiskIsTakenInOnce() throws {
    try write(two)
    let (report, counts) = try store.importExport(path: path, asOf: .january(31))
    let again = try store.importExport(path: path, asOf: .january(31))

    #expect(report.accepted == 2)
    #expect(counts.added == 2)
    #expect(again.counts.isDuplicate)
    #expect(try store.imports().map(\.sha256) == [report.sha256])
    #expect(report.sha256.count == 64)
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func aFileThatChangesBetweenItsReadingsIsNotTakenIn() throws {
    try write(two)
    let file = try ExportFile(path: path, dialect: nil)
    try write(two + "D3,2024-01-03,2024-01-09,Bob,Health,India,Pro,Ads,Closed,2000,6,Lost\n")
    let loader = try ExportLoader(path: path)

    #expect(throws: StorageError.self) {
      while try file.rows(from: loader) != nil {}
    }
  }

  @Test func aFileThatIsNoExportIsRefusedInTheWordsOfTheReader() throws {
    #expect(throws: IngestError.noSuchFile(path)) {
      try store.importExport(path: path, asOf: .january(31))
    }
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func aRealExportStandsInTheBook() throws {
    let real = try #require(RealData.path("skygeni_sales_data.csv"))
    let (_, counts) = try store.importExport(path: real, asOf: .january(900))

    #expect(counts.added == 5000)
    #expect(try store.newestDay() == Day("2024-07-20"))
    let book = try store.book(asOf: try #require(Day("2024-01-31")), bandCuts: nil).book
    #expect(book.openRows.count == 703)
  }
}
