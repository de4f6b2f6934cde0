import Foundation
import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct StoreImportTests {
  /// A sign of several currencies is none of those that it does not stand for.
  @Test(arguments: [
    ("€", "$", true), ("$", "€", true), ("$", "£", true), ("CA$", "$", false), ("$", "CA$", false),
    ("kr", "$", true), ("$", "$", false), ("", "$", false),
  ])
  func amountsOfAnotherSignAreRefused(first: String, second: String, isRefused: Bool) throws {
    let opened = try OpenedWorkspace()
    let workspace = try opened.workspace(asOf: nil)
    let results = try [first, second].enumerated().map { number, sign in
      let file = try opened.write(
        "deal_id,created_date,closed_date,deal_amount,outcome\n"
          + "\(number)a,2024-01-01,2024-02-01,\(sign)100,Won\n"
          + "\(number)b,2024-01-01,2024-02-01,\(sign)200,Lost\n", as: "\(number).csv")
      return try workspace.importExports([file], isScoring: false)[0]
    }

    #expect(results[0].refusal == nil)
    #expect(results[1].refusal?.code == (isRefused ? "another_currency" : nil))
    #expect(results[1].counts.added == (isRefused ? 0 : 2))
  }

  /// What the settings have joined is not asked about again.
  @Test(arguments: [true, false])
  func aRenameThatAnAliasTellsIsNotAskedAbout(isTold: Bool) throws {
    let opened = try OpenedWorkspace()
    var settings = WorkspaceSettings()
    if isTold {
      settings.aliases = [
        SegmentAlias(dimension: .industry, before: "technolgy", after: "technology")
      ]
    }
    let workspace = try opened.workspace(asOf: nil, settings: settings)
    let results = try ["technolgy", "technology"].map { industry in
      let rows = (0..<20).map {
        "\($0),2024-01-01,2024-02-01,\(industry),5,\($0 % 2 == 0 ? "Won" : "Lost")\n"
      }
      let file = try opened.write(
        "deal_id,created_date,closed_date,industry,deal_amount,outcome\n" + rows.joined(),
        as: "\(industry).csv")
      return try workspace.importExports([file], isScoring: false)[0]
    }

    #expect(results[1].counts.renames.map(\.after) == (isTold ? [] : ["technology"]))
  }

  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  /// All that the database holds, as text.
  private func contents() throws -> [String] {
    try store.queue.read { database in
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_master WHERE type IN ('table', 'index') ORDER BY name")
      return try tables
        + ["deals", "dimension_values", "deal_snapshots", "events", "imports"]
        .flatMap { try Row.fetchAll(database, sql: "SELECT * FROM \($0)").map(\.description) }
    }
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    try store.take(DealExport(.january(9), [.open("A")]), sha256: "same")
    let before = try contents()
    let counts = try store.take(DealExport(.january(19), [.open("B")]), sha256: "same")

    #expect(counts.isDuplicate)
    #expect(!counts.hasChanges)
    #expect(try contents() == before)
  }

  @Test func aFileThatIsToBeTakenInAgainIsANewerStateOfItsDay() throws {
    let (a, b) = (
      DealExport(.january(9), [.open("A")]),
      DealExport(.january(9), [.open("A").moved(to: "Offer")])
    )
    let (first, second) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
    try store.take(a, sha256: first)
    try store.take(b, sha256: second)

    #expect(try store.take(a, sha256: first).isDuplicate)
    #expect(try store.deals(asOf: .january(9)).map(\.stage) == ["Offer"])
    #expect(try store.take(a, sha256: first, isAgain: true).changed == 1)
    #expect(try store.deals(asOf: .january(9)).map(\.stage) == ["Qualified"])
    #expect(try store.take(a, sha256: first).isDuplicate)
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func theNewestFileThatComesAgainIsNews() throws {
    try store.take(DealExport(.january(9), [.open("A")]), sha256: "a", takenIn: .january(9))
    let again = try store.take(
      DealExport(.january(9), [.open("A")]), sha256: "a", takenIn: .january(12))
    #expect(again.isDuplicate && again.hasChanges, "data may have been called old")
    #expect(try store.newestExport(upTo: .january(20)) == .january(12))

    try store.take(DealExport(.january(13), [.open("A")]), sha256: "b", takenIn: .january(13))
    try store.take(DealExport(.january(9), [.open("A")]), sha256: "a", takenIn: .january(15))
    #expect(try store.newestExport(upTo: .january(20)) == .january(13), "an old one is no news")
  }

  @Test func filesWithoutFingerprintMayComeTwice() throws {
    try store.take(DealExport(.january(9), [.open("A")]))

    #expect(try !store.take(DealExport(.january(9), [.open("B")])).isDuplicate)
    #expect(try store.imports().map(\.sha256) == [nil, nil])
  }

  @Test(arguments: [false, true])
  func aDryRunCountsAndKeepsNothing(isFirst: Bool) throws {
    if !isFirst { try store.take(DealExport(.january(9), [.open("A")])) }
    let before = try contents()
    let export = DealExport(.january(19), [.open("A").worth(5), .open("Z").moved(to: "New")])
    let counts = try store.take(export, sha256: "dry", isDryRun: true)

    #expect(counts.isDryRun)
    #expect(counts.added == (isFirst ? 2 : 1))
    #expect(counts.changed == (isFirst ? 0 : 1))
    #expect(try contents() == before)
    #expect(try !store.take(export, sha256: "dry").isDuplicate)
  }

  @Test(arguments: [false, true])
  func aFullDiskLeavesNothingAndSaysSo(isFirst: Bool) throws {
    if !isFirst { try store.take(DealExport(.january(9), [.open("A")])) }
    let before = try contents()
    let many = DealExport(.january(19), (0..<3000).map { Deal.open("many deals \($0)") })
    try limitPages(to: 45)

    #expect(throws: StorageError.diskFull(store.folder.database)) { try store.take(many) }
    #expect(try contents() == before)
    try limitPages(to: 1_000_000)
    #expect(try store.take(many).added == 3000)
  }

  private func limitPages(to count: Int) throws {
    try store.queue.writeWithoutTransaction {
      _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(count)")
    }
  }

  @Test func theLedgerRemembersEveryImport() throws {
    try store.take(DealExport(.january(9), [.open("A")]), sha256: "one")
    try store.take(DealExport(.january(5), [.open("A").worth(1), .open("B")]), sha256: "two")
    try store.take(DealExport(.january(12), [.open("A").worth(1), .open("B")]), sha256: "three")

    #expect(
      try store.imports() == [
        StoredImport(
          file: "deals.csv", sha256: "one", day: .january(9), rows: 1, added: 1, changed: 0),
        StoredImport(
          file: "deals.csv", sha256: "two", day: .january(5), rows: 2, added: 1, changed: 0),
        StoredImport(
          file: "deals.csv", sha256: "three", day: .january(12), rows: 2, added: 0, changed: 1),
      ])
    #expect(try store.newestDay() == .january(12))
  }

  @Test func anEmptyStoreHasNoNewestDay() throws { #expect(try store.newestDay() == nil) }
}
