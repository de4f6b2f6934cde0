import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct BookReaderTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  @Test func anOutcomeCountsFromItsCloseDateThoughToldLater() throws {
    let won = Deal.open("A").closed(.won, on: .january(15))
    try store.take(DealExport(.january(10), [.open("A")]))
    try store.take(DealExport(.january(20), [won]))

    #expect(try store.deals(asOf: .january(14)) == [.open("A")])
    #expect(try store.deals(asOf: .january(15)) == [won])
  }

  @Test func anEndedDealStaysWithTheRepWhoEndedIt() throws {
    let won = Deal.open("A").closed(.won, on: .january(15))
    try store.take(DealExport(.january(10), [.open("A"), .open("B")]))
    try store.take(DealExport(.january(20), [won, .open("B")]))
    try store.take(DealExport(.january(25), [won.owned(by: "Bob"), .open("B").owned(by: "Bob")]))
    try store.take(DealExport(.january(28), [won.owned(by: "Bob").worth(7)]))

    for day in [15, 24, 25, 31] as [Int32] {
      let stored = try store.book(asOf: .january(day), bandCuts: nil)
      #expect(stored.book.value(of: 0, in: .rep) == "Ada")
      #expect(stored.book.value(of: 1, in: .rep) == (day < 25 ? "Ada" : "Bob"))
      #expect(stored.book.amount[0] == (day < 28 ? 100_000 : 7))
      #expect(try store.deal(id: "A", asOf: .january(day))?.deal.rep == "Ada")
    }
  }

  @Test func whoEndsADealAnewOwnsTheNewEnd() throws {
    let lost = Deal.open("A").closed(.lost, on: .january(12))
    try store.take(DealExport(.january(15), [lost]))
    try store.take(DealExport(.january(20), [.open("A").owned(by: "Bob")]))
    try store.take(
      DealExport(.january(25), [.open("A").owned(by: "Bob").closed(.won, on: .january(24))]))
    try store.take(
      DealExport(.january(28), [.open("A").owned(by: "Cy").closed(.won, on: .january(24))]))

    let reps = try [15, 20, 24, 28].map { (day: Int32) in
      try store.book(asOf: .january(day), bandCuts: nil).book.value(of: 0, in: .rep)
    }
    #expect(reps == ["Ada", "Bob", "Bob", "Bob"])
  }

  @Test func aReopenedDealWasClosedInBetween() throws {
    let won = Deal.open("A").closed(.won, on: .january(15))
    try store.take(DealExport(.january(10), [.open("A")]))
    try store.take(DealExport(.january(20), [won]))
    try store.take(DealExport(.january(30), [.open("A")]))

    #expect(try store.deals(asOf: .january(29)) == [won])
    #expect(try store.deals(asOf: .january(30)) == [.open("A")])
  }

  @Test func beforeTheFirstExportTheStageAndTheExpectedCloseAreUnknown() throws {
    let lost = Deal.open("B").closed(.lost, on: .january(8))
    try store.take(DealExport(.january(10), [.open("A"), lost]))
    let book = try store.book(asOf: .january(5), bandCuts: nil).book

    #expect(book.openRows == [0, 1])
    #expect(book.dictionary(of: .stage).values == [""])
    #expect(
      try store.deals(asOf: .january(5))
        == ["A", "B"].map {
          Deal.open($0).moved(to: "").expected(nil)
        })
    #expect(try store.expectedCloses(asOf: .january(5)) == [:])
  }

  /// Two threads with a connection each give the book that one gives, on any day.
  @Test(arguments: [5, 14, 25] as [Int32])
  func twoHalvesAreTheWholeBook(day: Int32) throws {
    for (number, name) in ["A", "B", "C", "D", "E", "F", "G"].enumerated() {
      var deal = Deal.open(name)
      deal.created = .january(1 + Int32(number))
      deal.rep = "rep \(number % 3)"
      let later = number % 2 == 0 ? deal.closed(.won, on: .january(20)) : deal.moved(to: "Demo")
      try store.take(DealExport(.january(10), [deal]))
      try store.take(DealExport(.january(22), [later]))
    }

    let one = try store.book(asOf: .january(day), bandCuts: nil)
    let two = try store.book(asOf: .january(day), bandCuts: nil, worthHalving: 0)

    #expect(one.keys == two.keys && one.keys.count == min(7, Int(day)))
    #expect(one.book.dictionaries == two.book.dictionaries)
    #expect(one.book.codes == two.book.codes && one.book.openRows == two.book.openRows)
    #expect(one.book.created == two.book.created && one.book.closed == two.book.closed)
    #expect(one.book.outcome == two.book.outcome && one.book.amount == two.book.amount)
  }

  @Test func theKeysLeadToTheDealsOfTheRows() throws {
    try store.take(DealExport(.january(10), [.open("C"), .open("A")]))
    var late = Deal.open("B")
    late.created = .january(15)
    try store.take(DealExport(.january(20), [late, .open("D")]))

    let early = try store.book(asOf: .january(12), bandCuts: nil)
    #expect(try store.dealIDs(of: early.keys) == ["C", "A", "D"])
    #expect(try store.dealIDs(of: [early.keys[1], 999]) == ["A", ""])
  }

  @Test func theBandsAreCutAsAskedElseByTheDealsOfTheDay() throws {
    var late = Deal.open("Z").worth(9_900_000)
    late.created = .january(15)
    try store.take(
      DealExport(.january(20), [late, .open("A").worth(100), .open("B"), .open("C").worth(200)]))
    let cuts = AmountBandCuts(mid: .zero, large: Amount(minorUnits: 150))

    #expect(try store.book(asOf: .january(20), bandCuts: cuts).book.bandCuts == cuts)
    #expect(
      try store.book(asOf: .january(14), bandCuts: nil).book.bandCuts
        == AmountBandCuts(tercilesOf: [100, 100_000, 200]))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func theBookOfAnExportsDayIsTheBookOfWhatHadBeenExported(seed: UInt64) throws {
    let exports = RandomExports(seed: seed, count: 7).exports
    for export in exports { try store.take(export) }

    var owners = OwnersAtEnd()
    for export in exports {
      let stored = try store.book(asOf: export.day, bandCuts: nil).book
      expectEqual(stored, DealBook(of: export.deals.map { owners.booked($0) }, asOf: export.day))
    }
  }

  @Test(arguments: 20...31 as ClosedRange<UInt64>)
  func deletingAllLaterRowsChangesNoAnswer(seed: UInt64) throws {
    let exports = RandomExports(seed: seed, count: 6).exports
    for export in exports { try store.take(export) }
    let middle = exports[2].day
    let before = try answers(asOf: middle)
    try deleteEverything(after: middle)

    let after = try answers(asOf: middle)
    expectEqual(before.book, after.book)
    #expect(before.rest == after.rest)
  }

  private func answers(asOf day: Day) throws -> (book: DealBook, rest: [String]) {
    let stored = try store.book(asOf: day, bandCuts: nil)
    let ids = try store.dealIDs(of: stored.keys)
    var rest = try ids.flatMap { try store.events(of: $0, upTo: day).map { "\($0)" } }
    rest += try ids.map { "\(String(describing: try store.deal(id: $0, asOf: day)))" }
    rest += try store.stageSpells(asOf: day).map { "\($0)" }
    rest += try store.stageSince(asOf: day).sorted { $0.key < $1.key }.map { "\($0)" }
    rest += try store.expectedCloses(asOf: day).sorted { $0.key < $1.key }.map { "\($0)" }
    return (stored.book, rest)
  }

  /// Leaves the database as if nothing after the day had ever been taken in.
  private func deleteEverything(after day: Day) throws {
    try store.queue.write { database in
      let days = ["day": day.number]
      try database.execute(
        literal: """
          DELETE FROM events WHERE day > \(day.number);
          DELETE FROM deal_snapshots WHERE day > \(day.number);
          DELETE FROM deals WHERE created > \(day.number);
          DELETE FROM imports WHERE day > \(day.number);
          """)
      let names = StateColumns.names
      try database.execute(
        sql: """
          UPDATE deals SET (\(names), state_day) = (
            SELECT \(names), day FROM deal_snapshots WHERE deal = deals.id
            ORDER BY day DESC LIMIT 1)
          WHERE state_day > :day
          """, arguments: StatementArguments(days))
      try database.execute(
        sql: """
          DELETE FROM dimension_values WHERE dimension = 'rep'
            AND code NOT IN (SELECT rep FROM deals UNION SELECT rep FROM deal_snapshots)
            AND code > (SELECT max(rep) FROM (
              SELECT rep FROM deals UNION SELECT rep FROM deal_snapshots))
          """)
    }
  }
}

/// Remembers from export to export with whom a deal ended.
private struct OwnersAtEnd {
  private var known: [String: (outcome: Outcome?, rep: String)] = [:]

  mutating func booked(_ deal: Deal) -> Deal {
    if known[deal.id]?.outcome != deal.outcome || deal.outcome == nil {
      known[deal.id] = (deal.outcome, deal.rep)
    }
    return deal.owned(by: known[deal.id]?.rep ?? deal.rep)
  }
}

/// Expects two books to be the same to the last code.
func expectEqual(
  _ left: DealBook, _ right: DealBook, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(left.created == right.created, sourceLocation: sourceLocation)
  #expect(left.closed == right.closed, sourceLocation: sourceLocation)
  #expect(left.outcome == right.outcome, sourceLocation: sourceLocation)
  #expect(left.amount == right.amount, sourceLocation: sourceLocation)
  #expect(left.dictionaries == right.dictionaries, sourceLocation: sourceLocation)
  #expect(left.codes == right.codes, sourceLocation: sourceLocation)
  #expect(left.openRows == right.openRows, sourceLocation: sourceLocation)
  #expect(left.bandCuts == right.bandCuts, sourceLocation: sourceLocation)
}
