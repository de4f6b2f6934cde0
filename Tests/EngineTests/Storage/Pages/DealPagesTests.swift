import GRDB
import TestSupport
import Testing

@testable import Engine

/// What is written page by page against what SQLite reads and finds fault with.
@Suite struct DealPagesTests {
  /// Opens the deals that have been written as a database.
  private func written(
    _ export: DealExport, pageSize: Int
  ) throws -> (queue: DatabaseQueue, source: ImportSource, codes: CodeMap) {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    let source = export.coded
    let tables = try store.read {
      try String.fetchAll(
        $0,
        sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'view' ORDER BY rowid"
      )
    }
    let blank = try DatabaseQueue()
    let (image, codes) = try blank.inDatabase { database in
      try database.execute(sql: "PRAGMA page_size = \(pageSize)")
      for table in tables { try database.execute(sql: table) }
      let (codes, _) = try source.saveValues(in: database)
      let pages = DealPages(
        source.deals, order: IDOrder(source.deals.ids), codes: codes, day: export.day)
      return (try pages.image(behind: database, onRows: { _ in }), codes)
    }
    let queue = try DatabaseQueue()
    try queue.inDatabase { try image.open(in: $0) }
    return (queue, source, codes)
  }

  /// What SQLite has to say against the pages.
  private func faults(in queue: DatabaseQueue) throws -> [String] {
    try queue.inDatabase { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
      .filter { $0 != "ok" }
  }

  private func rows(
    of queue: DatabaseQueue, _ order: String
  ) throws -> [(key: Int64, id: String, known: KnownState)] {
    try queue.inDatabase { database in
      let rows = try RawStatement(
        "SELECT id, deal_id, state_day, \(StateColumns.names) FROM deals \(order)", in: database)
      var read: [(key: Int64, id: String, known: KnownState)] = []
      while try rows.next() {
        read.append((rows.integer(0), rows.text(1), StateColumns.known(day: 2, first: 3, in: rows)))
      }
      return read
    }
  }

  private func deals(_ count: Int, seed: UInt64, longest: Int) -> [Deal] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let length = Int.random(in: 0...longest, using: &generator)
      let id = "\(Int.random(in: 0...9, using: &generator))-\(number)"
      let deal = Deal.open(id + String(repeating: "é", count: length / 2))
        .worth(
          Int64.random(in: 0...(.max), using: &generator)
            >> Int64.random(in: 0...63, using: &generator)
        )
        .owned(by: "R\(Int.random(in: 0...400, using: &generator))")
      return Bool.random(using: &generator) ? deal : deal.closed(.lost, on: .january(31))
    }
  }

  private static let shapes = [
    (count: 0, pageSize: 512, longest: 0), (1, 512, 0), (5000, 512, 0), (5000, 512, 20),
    (700, 512, 4000), (3000, 1024, 300), (20_000, 4096, 8), (300, 4096, 20_000), (9000, 16_384, 20),
    (400, 16_384, 60_000), (2000, 65_536, 3000),
  ]

  @Test(arguments: shapes.indices)
  func sqliteReadsWhatWasWritten(shape: Int) throws {
    let (count, pageSize, longest) = Self.shapes[shape]
    let export = DealExport(.january(40), deals(count, seed: UInt64(shape), longest: longest))
    let (queue, source, codes) = try written(export, pageSize: pageSize)
    let read = try rows(of: queue, "ORDER BY id")

    #expect(try faults(in: queue) == [])
    #expect(read.map(\.key) == export.deals.indices.map { Int64($0) + 1 })
    #expect(read.map(\.id) == export.deals.map(\.id))
    #expect(read.map(\.known.state) == source.deals.rows(0..<count).map { codes.state(of: $0) })
    #expect(read.map(\.known.day) == Array(repeating: 19_762, count: count))
    #expect(
      read.map(\.known.holdsFrom) == export.deals.map { $0.closed?.number ?? export.day.number })
    #expect(
      try rows(of: queue, "INDEXED BY deals_by_id ORDER BY deal_id").map(\.id)
        == export.deals.map(\.id).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func rowsThatComeAgainAreLeftOut() throws {
    let deals = [Deal.open("B"), .open("A").worth(5), .open("A").worth(7), .open("B").worth(9)]
    let (queue, _, _) = try written(DealExport(.january(31), deals), pageSize: 512)
    let read = try rows(of: queue, "ORDER BY id")

    #expect(try faults(in: queue) == [])
    #expect(read.map(\.key) == [3, 4])
    #expect(read.map(\.id) == ["A", "B"])
  }

  /// Nothing of what stood in memory before gets into the pages.
  @Test func theSameDealsGiveTheSameBytes() throws {
    let export = DealExport(.january(31), deals(2000, seed: 3, longest: 300))
    let bytes = try (0..<2).map { _ in
      try written(export, pageSize: 1024).queue.inDatabase { try $0.serialized() }
    }

    #expect(bytes[0] == bytes[1])
  }

  @Test(arguments: [0, 99, 199]) func oneLongIDHasRoom(place: Int) throws {
    var deals = (0..<200).map { Deal.open("D\($0)") }
    deals[place] = .open(String(repeating: "x", count: 65_536))
    let (queue, _, _) = try written(DealExport(.january(31), deals), pageSize: 512)

    #expect(try faults(in: queue) == [])
    #expect(try rows(of: queue, "ORDER BY id").map(\.id) == deals.map(\.id))
  }
}
