import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct ComparingImportTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(10), [.open("A"), .open("B")]))
  }

  private func snapshotDays(of id: String) throws -> [Int32] {
    try store.queue.read {
      try Int32.fetchAll(
        $0,
        sql: """
          SELECT day - 19722 FROM deal_snapshots
          WHERE deal = (SELECT id FROM deals WHERE deal_id = ?) ORDER BY day
          """, arguments: [id])
    }
  }

  /// That nothing had changed in the newest export is known of it, although no state of it is kept.
  @Test func aLateFileThatShowsWhatHasGoneAgainSinceRollsNothingBack() throws {
    try store.take(DealExport(.january(20), [.open("A"), .open("B")]))
    try store.take(DealExport(.january(15), [.open("A").worth(700), .open("B")]))

    #expect(try store.deal(id: "A", asOf: .january(31))?.deal == .open("A"))
    #expect(try store.deal(id: "A", asOf: .january(16))?.deal == .open("A").worth(700))
    #expect(
      try store.events(of: "A", upTo: .january(31)).dropFirst().map { [$0.before, $0.after] }
        == [["1000.00", "7.00"], ["7.00", "1000.00"]])
  }

  @Test func aLaterExportTellsWhatHappened() throws {
    let won = Deal.open("B").worth(120_000).closed(.won, on: .january(15))
    let counts = try store.take(
      DealExport(.january(20), [.open("A").moved(to: "Proposal"), won, .open("C")]))

    #expect(counts.changed == 2)
    #expect(counts.added == 1)
    #expect(
      counts.events == [.dealCreated: 1, .stageUpdated: 1, .amountChanged: 1, .dealWon: 1])
    #expect(
      try store.events(of: "A", upTo: .january(31)).last
        == DealEvent(
          .stageUpdated, dealID: "A", day: .january(20), before: "Qualified", after: "Proposal",
          seenAfter: .january(10)))
    #expect(
      try store.events(of: "B", upTo: .january(31)).map(\.kind) == [
        .dealCreated, .amountChanged, .dealWon,
      ])
    #expect(try store.events(of: "B", upTo: .january(14)).map(\.kind) == [.dealCreated])
    #expect(try store.events(of: "C", upTo: .january(31)).map(\.kind) == [.dealCreated])
  }

  @Test func aDealFirstSeenClosedWasCreatedAndEndedInBetween() throws {
    let lost = Deal.open("C").closed(.lost, on: .january(15))
    let counts = try store.take(DealExport(.january(20), [.open("A"), .open("B"), lost]))

    #expect(counts.events == [.dealCreated: 1, .dealLost: 1])
    #expect(
      try store.events(of: "C", upTo: .january(31)) == [
        DealEvent(.dealCreated, dealID: "C", day: .january(1)),
        DealEvent(.dealLost, dealID: "C", day: .january(15), after: "lost"),
      ])
    #expect(try store.events(of: "C", upTo: .january(14)).map(\.kind) == [.dealCreated])
  }

  @Test func aCorrectedCloseDateOfAClosedDealIsTold() throws {
    try store.take(DealExport(.january(20), [.open("A").closed(.won, on: .january(15))]))
    let counts = try store.take(
      DealExport(.january(25), [.open("A").closed(.won, on: .january(16))]))

    #expect(counts.events == [.closeDateChanged: 1])
    #expect(
      try store.events(of: "A", upTo: .january(31)).last
        == DealEvent(
          .closeDateChanged, dealID: "A", day: .january(25), before: "2024-01-15",
          after: "2024-01-16", seenAfter: .january(20)))
  }

  @Test func anUnchangedDealIsNotWrittenTwice() throws {
    let counts = try store.take(DealExport(.january(20), [.open("A"), .open("B")]))

    #expect(counts.unchanged == 2)
    #expect(!counts.hasChanges)
    #expect(try snapshotDays(of: "A") == [10])
  }

  @Test func aChangedDealKeepsBothStates() throws {
    try store.take(DealExport(.january(20), [.open("A").worth(5)]))

    #expect(try snapshotDays(of: "A") == [10, 20])
    #expect(try store.deal(id: "A", asOf: .january(19))?.deal == .open("A"))
    #expect(try store.deal(id: "A", asOf: .january(20))?.deal == .open("A").worth(5))
  }

  @Test func aDealThatClosedBeforeItWasSeenKeepsItsFirstStateWhenCorrected() throws {
    let lost = Deal.open("C").closed(.lost, on: .january(18))
    try store.take(DealExport(.january(20), [lost]))
    #expect(try snapshotDays(of: "C") == [])
    try store.take(DealExport(.january(30), [lost.worth(5)]))

    #expect(try snapshotDays(of: "C") == [20, 30])
    #expect(try store.deal(id: "C", asOf: .january(29))?.deal == lost)
  }

  @Test func anOlderExportAddsHistoryAndOverwritesNothing() throws {
    let counts = try store.take(DealExport(.january(5), [.open("A").moved(to: "Lead")]))

    #expect(counts.onlyHistory == 1)
    #expect(counts.changed == 0)
    #expect(try store.deals(asOf: .january(31)) == [.open("A"), .open("B")])
    #expect(try store.deal(id: "A", asOf: .january(7))?.deal.stage == "Lead")
    #expect(
      try store.events(of: "A", upTo: .january(31)).last
        == DealEvent(
          .stageUpdated, dealID: "A", day: .january(10), before: "Lead", after: "Qualified",
          seenAfter: .january(5)))
  }

  @Test func anOlderExportOfTheSameStateMovesItsBeginning() throws {
    try store.take(DealExport(.january(5), [.open("A")]))

    #expect(try snapshotDays(of: "A") == [5])
    #expect(try store.deal(id: "A", asOf: .january(6))?.deal.stage == "Qualified")
  }

  @Test func aSecondExportOfTheSameDayFollowsTheFirst() throws {
    let counts = try store.take(DealExport(.january(10), [.open("A").owned(by: "Bob")]))

    #expect(counts.changed == 1)
    #expect(counts.events == [.ownerChanged: 1])
    #expect(try snapshotDays(of: "A") == [10, 10])
    #expect(try store.deal(id: "A", asOf: .january(10))?.deal == .open("A").owned(by: "Bob"))
    #expect(
      try store.events(of: "A", upTo: .january(10)).last
        == DealEvent(
          .ownerChanged, dealID: "A", day: .january(10), before: "Ada", after: "Bob",
          seenAfter: .january(10)))
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func aChangeBetweenTwoExportsOfADayIsKnownToTheDayAlsoWhereTheFirstToldNothingNew() throws {
    let later = DealExport(.january(20), [.open("A").worth(5)])
    try store.take(DealExport(.january(20), [.open("A")]))
    try store.take(later)
    try store.take(DealExport(.january(5), [.open("A")]))

    #expect(try store.events(of: "A", upTo: .january(31)).last?.day == .january(20))
    #expect(try store.events(of: "A", upTo: .january(31)).last?.seenAfter == .january(20))
    #expect(try store.deal(id: "A", asOf: .january(20))?.deal == .open("A").worth(5))
  }

  @Test func aDealThatClosedOnTheDayOfTwoExportsStaysWithItsOwnerOfThen() throws {
    let won = Deal.open("A").closed(.won, on: .january(20))
    try store.take(DealExport(.january(20), [won]))
    try store.take(DealExport(.january(20), [won.owned(by: "Bob")]))

    #expect(try store.deals(asOf: .january(31)).first == won)
    #expect(try store.book(asOf: .january(31), bandCuts: nil).book.value(of: 0, in: .rep) == "Ada")
    #expect(try store.events(of: "A", upTo: .january(31)).last?.after == "Bob")
  }

  @Test func aFileThatIsReadAnewTakesThePlaceOfItsFirstReading() throws {
    let sha256 = String(repeating: "a", count: 64)
    try store.take(DealExport(.january(20), [.open("A").worth(5), .open("C")]), sha256: sha256)
    let counts = try store.take(
      DealExport(.january(20), [.open("A").worth(7), .open("C").owned(by: "Bob")]),
      sha256: sha256, mapping: "other")

    #expect(counts.changed == 2)
    #expect(try snapshotDays(of: "A") == [10, 20])
    #expect(try store.events(of: "A", upTo: .january(31)).map(\.seenAfter) == [nil, .january(10)])
    #expect(try store.events(of: "C", upTo: .january(31)).map(\.kind) == [.dealCreated])
  }

  @Test func ofRepeatedRowsTheLastCounts() throws {
    let counts = try store.take(
      DealExport(
        .january(20), [.open("A").worth(5), .open("C"), .open("A").worth(7), .open("C").worth(9)]))

    #expect(counts.repeated == 2)
    #expect(counts.changed == 1)
    #expect(counts.added == 1)
    #expect(try store.deal(id: "A", asOf: .january(20))?.deal == .open("A").worth(7))
    #expect(try store.deal(id: "C", asOf: .january(20))?.deal == .open("C").worth(9))
    #expect(try snapshotDays(of: "C") == [20])
  }

  @Test func aDealMissingFromALaterExportStays() throws {
    try store.take(DealExport(.january(20), [.open("A")]))

    #expect(try store.deals(asOf: .january(20)) == [.open("A"), .open("B")])
  }
}
