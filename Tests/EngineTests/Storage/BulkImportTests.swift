import Foundation
import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct BulkImportTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  private func count(_ sql: String) throws -> Int? {
    try store.queue.read { try Int.fetchOne($0, sql: sql) }
  }

  @Test func theFirstExportIsTakenInWhole() throws {
    let deals = [Deal.open("B"), .open("A").closed(.lost, on: .january(20)), .open("C")]
    let counts = try store.take(DealExport(.january(31), deals))

    #expect(counts.rows == 3)
    #expect(counts.added == 3)
    #expect(counts.hasChanges)
    #expect(try store.deals(asOf: .january(31)) == [deals[1], deals[0], deals[2]])
  }

  @Test func onlyOpenDealsGetASnapshotAndNoneAnEventRow() throws {
    let deals = [Deal.open("B"), .open("A").closed(.lost, on: .january(20)), .open("C")]
    try store.take(DealExport(.january(31), deals))

    #expect(try count("SELECT count(*) FROM deal_snapshots WHERE day = 19753") == 2)
    #expect(try count("SELECT count(*) FROM deal_snapshots") == 2)
    #expect(try count("SELECT count(*) FROM events") == 0)
  }

  @Test func theCreationIsAnEventAllTheSame() throws {
    try store.take(DealExport(.january(31), [.open("A")]))
    let creation = DealEvent(.dealCreated, dealID: "A", day: .january(1))

    #expect(try store.events(of: "A", upTo: .january(31)) == [creation])
    #expect(try store.events(of: "A", upTo: .january(1)) == [creation])
    #expect(try store.events(of: "A", upTo: .january(0)) == [])
    #expect(try store.events(of: "B", upTo: .january(31)) == [])
  }

  @Test func ofRepeatedRowsTheLastCounts() throws {
    let deals = [Deal.open("A"), .open("B"), .open("A").worth(5), .open("A").worth(7)]
    let counts = try store.take(DealExport(.january(31), deals))

    #expect(counts.repeated == 2)
    #expect(counts.added == 2)
    #expect(try store.deals(asOf: .january(31)) == [.open("A").worth(7), .open("B")])
    #expect(try count("SELECT count(*) FROM deal_snapshots") == 2)
    #expect(throws: DatabaseError.self) {
      try store.queue.write { try $0.execute(sql: "UPDATE deals SET deal_id = 'A'") }
    }
  }

  @Test func moreThanPagesHoldIsTakenRowByRowAndStoredAlike() throws {
    let deals = (0..<3000).map { Deal.open("D\($0)", stage: "S\($0 % 7)").worth(Int64($0)) }
    let export = DealExport(.january(31), deals + [.open("X").closed(.won, on: .january(9))])
    let other = try Store(at: folder.path + "/other", creating: true)
    let large = try BulkImport(
      of: export.coded, day: export.day, into: other.queue, mostBytes: 1 << 18, onRows: { _ in })
    #expect(large == nil)

    try store.take(export)
    var counts = ImportCounts()
    try other.write { database in
      _ = try ImportLedger(database).enter(ImportedFile(name: "a", sha256: nil), day: export.day)
      _ = try export.coded.take(
        into: database, day: export.day, after: nil, counts: &counts, onRows: { _ in })
    }

    #expect(counts.added == 3001)
    for table in ["deals", "deal_snapshots", "dimension_values", "deal_digest", "events"] {
      let rows = try [store, other].map { store in
        try store.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table) ORDER BY 1, 2") }
      }
      #expect(rows[0] == rows[1], "\(table)")
    }
  }

  @Test func theLogIsCopiedAlsoWhereNothingIsKept() throws {
    try store.take(DealExport(.january(31), [.open("A")]), sha256: "one")
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "INSERT INTO workspace_facts (name, value) VALUES ('x', 'y')")
    }
    let log = store.folder.database + "-wal"
    #expect(try #require(FileManager.default.contents(atPath: log)).count > 0)

    #expect(try store.take(DealExport(.january(31), [.open("A")]), sha256: "one").isDuplicate)
    #expect(try #require(FileManager.default.contents(atPath: log)).isEmpty)
  }

  @Test func anEmptyExportLeavesAnEmptyStoreThatWorks() throws {
    #expect(try !store.take(DealExport(.january(31), [])).hasChanges)
    #expect(try store.isEmpty)
    #expect(try store.take(DealExport(.january(31), [.open("A"), .open("A")])).repeated == 1)
  }
}
