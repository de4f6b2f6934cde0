import TestSupport
import Testing

@testable import Engine

@Suite struct HistoryImportTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  /// Takes changes in whose stages are given by name.
  @discardableResult
  private func take(
    _ changes: [(id: String, day: Day, stage: String)], endings: [String: Outcome] = [:],
    sha256: String = String(repeating: "a", count: 64), isAgain: Bool = false
  ) throws -> ImportCounts {
    var dictionaries = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)
    let coded = changes.enumerated().map { line, change in
      DealChange(
        dealID: change.id, day: change.day.number,
        stage: dictionaries[Dimension.stage.index].encode(change.stage), line: line)
    }
    return try store.importExport(
      ImportSource(
        deals: DealColumns(), changes: coded, dictionaries: dictionaries,
        endings: Dictionary(
          uniqueKeysWithValues: endings.compactMap { stage, outcome in
            dictionaries[Dimension.stage.index].code(of: stage).map { ($0, outcome) }
          })),
      file: ImportedFile(name: "history.csv", sha256: sha256), day: .january(31), isDryRun: false,
      isAgain: isAgain)
  }

  private func events(of id: String) throws -> [String] {
    try store.events(of: id, upTo: .january(60)).map {
      "\($0.day) \($0.kind.rawValue) \($0.before ?? "")>\($0.after ?? "") \($0.seenAfter?.description ?? "exact")"
    }
  }

  @Test func stagesOfAHistoryBecomeSnapshotsAndExactEvents() throws {
    try store.take(DealExport(.january(31), [.open("A", stage: "Offer"), .open("B")]))
    let counts = try take([
      ("A", .january(1), "Qualified"), ("A", .january(9), "Demo"), ("A", .january(20), "Offer"),
    ])

    #expect(counts.onlyHistory == 1)
    #expect(counts.events[.stageUpdated] == 2)
    #expect(
      try events(of: "A") == [
        "2024-01-01 deal_created > exact", "2024-01-09 stage_updated Qualified>Demo exact",
        "2024-01-20 stage_updated Demo>Offer exact",
      ])
    #expect(try store.deal(id: "A", asOf: .january(15))?.deal.stage == "Demo")
    #expect(try store.deal(id: "A", asOf: .january(31))?.deal.stage == "Offer")
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  /// Of two histories the one that began later knows nothing of the beginning.
  @Test func ofSeveralHistoriesTheFirstChangeIsTheFirstOfAll() throws {
    try store.take(DealExport(.january(31), [.open("A", stage: "Offer")]))
    try take([("A", .january(3), "Demo")])
    let before = try events(of: "A")
    try take([("A", .january(9), "Trial")], sha256: String(repeating: "b", count: 64))

    #expect(before.count == 2)
    #expect(
      try events(of: "A").map { String($0.prefix(36)) } == [
        "2024-01-01 deal_created > exact", "2024-01-09 stage_updated Demo>Trial ",
        "2024-01-31 stage_updated Trial>Offer",
      ])
  }

  /// A history that is read otherwise tells all that it tells anew.
  @Test func aHistoryReadAgainTakesThePlaceOfWhatItTold() throws {
    let deals = [Deal.open("A", stage: "Offer"), .open("B", stage: "Offer")]
    try store.take(DealExport(.january(31), deals))
    let untold = try ["A", "B"].map(events)
    try take([("A", .january(3), "Demo"), ("B", .january(4), "Demo")])
    try take([("A", .january(5), "Demo")], isAgain: true)

    #expect(try events(of: "A").map { String($0.prefix(10)) } == ["2024-01-01", "2024-01-31"])
    #expect(try events(of: "B") == untold[1])
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  /// Whether the history comes before the messages, between or after them.
  @Test(arguments: 0...3)
  func whatMessagesToldStaysWhereAHistoryTellsItToo(count: Int) throws {
    let fields: [(day: Int32, [DealMessage.Field])] = [
      (12, [.outcome(.lost), .value(.stage, "Lost")]),
      (14, [.outcome(nil), .value(.stage, "Offer"), .expectedClose(.january(60))]),
      (16, [.amount(Amount(minorUnits: 700))]),
    ]
    let messages = fields.map { day, fields in
      DealMessage(
        id: "\(day)", dealID: "A", milliseconds: Int64(Day.january(day).number) * 86_400_000,
        day: .january(day), isCreation: false, fields: fields)
    }
    try store.take(DealExport(.january(10), [.open("A")]))
    _ = try store.take(Array(messages[..<count]))
    try take([("A", .january(12), "Lost"), ("A", .january(14), "Offer")], endings: ["Lost": .lost])
    _ = try store.take(Array(messages[count...]))

    let deal = try #require(try store.deal(id: "A", asOf: .january(31))).deal
    #expect(deal.outcome == nil && deal.stage == "Offer" && deal.expectedClose == .january(60))
    let events = try store.events(of: "A", upTo: .january(31))
    #expect(events.filter { $0.kind == .reopened }.map(\.day) == [.january(14)])
    #expect(events.filter { $0.kind == .amountChanged }.map(\.day) == [.january(16)])
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  /// A deal that a message creates may have been told of before.
  @Test(arguments: 1...2)
  func aHistoryMayComeBeforeTheMessageThatCreatesItsDeal(count: Int) throws {
    let messages = [(10, "Demo"), (20, "Offer"), (25, "Contract")].map { day, stage in
      DealMessage(
        id: "\(day)", dealID: "A", milliseconds: Int64(Day.january(day).number) * 86_400_000,
        day: .january(day), isCreation: day == 10, fields: [.value(.stage, stage)])
    }
    let steps = [("A", Day.january(10), "Qualified"), ("A", .january(22), "Contract")]

    let events = try [0, count, messages.count].map {
      let other = try Self()
      _ = try other.store.take(Array(messages[..<$0]))
      try other.take(steps)
      _ = try other.store.take(Array(messages[$0...]))
      #expect(try other.store.verify().filter { !$0.ok } == [])
      return try other.events(of: "A")
    }

    #expect(events[0].contains { $0.hasPrefix("2024-01-22 stage_updated Offer>Contract exact") })
    #expect(Set(events).count == 1, "\(events)")
  }

  /// That a deal ended may be heard after it began again, where an export had shown it before its first
  /// step: of values that neither tells nothing is known.
  @Test func thatADealEndedMayBeHeardAfterItBeganAgain() throws {
    let deal = Deal.open("A", stage: "Demo")
    let exports = [
      DealExport(.january(10), [deal]),
      DealExport(.january(15), [deal.moved(to: "Lost").closed(.lost, on: .january(12))]),
      DealExport(.january(25), [deal.moved(to: "Offer").worth(700)]),
    ]
    let steps = [("A", Day.january(12), "Lost"), ("A", .january(18), "Offer")]

    let contents = try [[0, 1, 2, 3], [0, 2, 3, 1], [2, 0, 3, 1], [1, 0, 2, 3], [2, 1, 0, 3]].map {
      let other = try Self()
      for file in $0 {
        if file == 3 { try other.take(steps) } else { try other.store.take(exports[file]) }
      }
      let broken = try other.store.verify().filter { !$0.ok }
      #expect(broken == [])
      return try other.events(of: "A")
    }

    #expect(contents[0].contains { $0.hasPrefix("2024-01-18 reopened") })
    #expect(Set(contents).count == 1, "\(contents)")
  }

  /// What a step does not tell is as the export before it showed it, not as the deal is today.
  @Test func whatAHistoryDoesNotTellIsAsTheExportsShowIt() throws {
    let deal = Deal.open("A", stage: "Demo")
    try store.take(DealExport(.january(1), [deal]))
    try store.take(DealExport(.january(10), [deal.moved(to: "Offer")]))
    try store.take(DealExport(.january(31), [deal.moved(to: "Offer").worth(777)]))
    try take([("A", .january(5), "Offer")])

    #expect(
      try events(of: "A").dropFirst().map { String($0.prefix(27)) } == [
        "2024-01-05 stage_updated De", "2024-01-31 amount_changed 1",
      ])
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  /// Histories that tell the stage beside every other change tell it again and again.
  @Test func anEndThatAHistoryTellsIsOneWhereAnotherStageFollows() throws {
    let day = Day.january
    try store.take(
      DealExport(.january(31), [.open("A", stage: "Offer"), .open("B", stage: "Lost")]))
    try take(
      [
        ("A", day(1), "Demo"), ("A", day(9), "Lost"), ("A", day(11), "Lost"),
        ("A", day(20), "Offer"),
        ("B", day(1), "Demo"), ("B", day(9), "Lost"), ("B", day(11), "Lost"),
      ], endings: ["Lost": .lost])

    let found = try events(of: "A")
    #expect(
      found == [
        "2024-01-01 deal_created > exact", "2024-01-09 deal_lost >lost exact",
        "2024-01-20 stage_updated Lost>Offer exact", "2024-01-20 reopened lost> exact",
        "2024-01-31 close_date_changed >2024-02-29 2024-01-20",
      ])
    #expect(try store.deal(id: "A", asOf: .january(15))?.deal.closed == .january(9))
    #expect(
      try events(of: "B").dropFirst() == ["2024-01-09 stage_updated Demo>Lost exact"],
      "the export shows it open there")
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  /// A deal that was lost and then won was open at no time between.
  @Test func anotherEndMayFollow() throws {
    let won = Deal.open("A").moved(to: "Won").closed(.won, on: .january(25))
    try store.take(DealExport(.january(31), [won]))
    let day = Day.january
    try take(
      [("A", day(1), "Demo"), ("A", day(9), "Lost"), ("A", day(23), "Won")],
      endings: ["Lost": .lost, "Won": .won])

    let found = try events(of: "A")
    #expect(
      found == [
        "2024-01-01 deal_created > exact", "2024-01-09 deal_lost >lost exact",
        "2024-01-25 close_date_changed 2024-01-09>2024-01-25 exact",
        "2024-01-25 deal_won lost>won exact",
      ])
    #expect(try store.deal(id: "A", asOf: .january(24))?.deal.outcome == .lost)
  }

  /// What an export of the day shows of the end stays.
  @Test func anEndOfADayOnWhichAnExportShowedItStays() throws {
    let lost = Deal.open("A").moved(to: "Lost").closed(.lost, on: .january(8))
    for files in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [2, 0, 1]] {
      let other = try Self()
      for file in files {
        switch file {
        case 0: try other.store.take(DealExport(.january(31), [.open("A", stage: "Offer")]))
        case 1: try other.store.take(DealExport(.january(9), [lost]))
        default:
          try other.take(
            [("A", .january(1), "Demo"), ("A", .january(9), "Lost"), ("A", .january(20), "Offer")],
            endings: ["Lost": .lost])
        }
      }
      let found = try other.events(of: "A")
      #expect(found.filter { $0.contains("deal_lost") } == ["2024-01-08 deal_lost >lost exact"])
      #expect(found.filter { $0.contains("reopened") } == ["2024-01-20 reopened lost> exact"])
      #expect(!found.contains { $0.contains("stage_updated Demo>") }, "\(files): \(found)")
    }
  }

  /// The close date of the export that showed the end is that of the end.
  @Test func ofAnEndThatAnExportShowedTheExportKnowsTheDay() throws {
    let deal = Deal.open("A", stage: "Demo")
    try store.take(
      DealExport(.january(15), [deal.moved(to: "Lost").closed(.lost, on: .january(8))]))
    try store.take(DealExport(.january(31), [deal.moved(to: "Offer")]))
    try take(
      [("A", .january(1), "Demo"), ("A", .january(9), "Lost"), ("A", .january(20), "Offer")],
      endings: ["Lost": .lost])

    let found = try events(of: "A")
    #expect(
      found == [
        "2024-01-01 deal_created > exact", "2024-01-08 deal_lost >lost exact",
        "2024-01-20 stage_updated Closed Lost>Offer exact", "2024-01-20 reopened lost> exact",
        "2024-01-31 close_date_changed >2024-02-29 2024-01-20",
      ])
  }

  @Test func stepsThatLeadAwayFromWhatTheExportShowsAreTold() throws {
    try store.take(DealExport(.january(10), [.open("A", stage: "Offer"), .open("B")]))
    let counts = try take([("A", .january(2), "Demo"), ("A", .january(20), "Trial")])
    let again = try take([("A", .january(2), "Demo"), ("A", .january(20), "Trial")])

    #expect(counts.aheadDealCount == 1)
    #expect(again.isDuplicate)
    #expect(try store.deal(id: "A", asOf: .january(31))?.deal.stage == "Offer")

    let newer = try store.take(DealExport(.january(31), [.open("A", stage: "Trial"), .open("B")]))
    #expect(newer.awaited == 1)
    #expect(try events(of: "A").last == "2024-01-20 stage_updated Offer>Trial exact")
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func whatLeadsAwayFromEveryExportGoesOnWaiting() throws {
    try take([("A", .january(2), "Demo"), ("A", .january(20), "Trial")])
    for day in [Day.january(10), .january(12)] {
      #expect(try store.take(DealExport(day, [.open("A", stage: "Offer")])).awaited == 0)
    }

    #expect(try store.take(DealExport(.january(31), [.open("A", stage: "Trial")])).awaited == 1)
    #expect(try store.take(DealExport(.january(32), [.open("A", stage: "Trial")])).awaited == 0)
  }

  /// Of a history that is read anew nothing waits twice.
  @Test func onlyTheLastReadingOfAHistoryWaits() throws {
    let changes = [("A", Day.january(2), "Demo"), ("A", .january(20), "Offer")]
    try take(changes)
    try take([("A", .january(3), "Trial"), ("A", .january(20), "Offer")], isAgain: true)
    try store.take(DealExport(.january(31), [.open("A", stage: "Offer")]))

    #expect(
      try events(of: "A").dropFirst() == ["2024-01-20 stage_updated Trial>Offer exact"])
  }

  /// The newest day of an export may lie before the export was made.
  @Test func stepsAfterTheDayOfTheExportLeadToWhatItShows() throws {
    try store.take(DealExport(.january(10), [.open("A", stage: "Offer"), .open("B")]))
    try take([
      ("A", .january(2), "Demo"), ("A", .january(20), "Trial"), ("A", .january(25), "Offer"),
    ])

    #expect(
      try events(of: "A").dropFirst() == [
        "2024-01-20 stage_updated Demo>Trial exact", "2024-01-25 stage_updated Trial>Offer exact",
      ])
    #expect(try store.deal(id: "A", asOf: .january(22))?.deal.stage == "Trial")
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func aHistoryMayComeBeforeItsDeals() throws {
    let changes = [("A", Day.january(2), "Demo"), ("A", .january(20), "Offer")]
    #expect(try take(changes).unknownDeals == ["A"])
    let counts = try store.take(
      DealExport(.january(31), [.open("A", stage: "Offer"), .open("B")]))

    #expect(counts.added == 2 && counts.awaited == 1)
    #expect(counts.events[.stageUpdated] == 1)
    #expect(
      try events(of: "A").last == "2024-01-20 stage_updated Demo>Offer exact")
    #expect(try take(changes).isDuplicate)
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func theHistoryOfAClosedDealLeavesItsEndAlone() throws {
    try store.take(DealExport(.january(31), [.open("A").closed(.won, on: .january(25))]))
    try take([
      ("A", .january(2), "Demo"), ("A", .january(25), "Closed Won"), ("A", .january(28), "Oops"),
    ])

    #expect(
      try events(of: "A").suffix(1) == ["2024-01-25 deal_won >won exact"])
    #expect(try store.deal(id: "A", asOf: .january(31))?.deal.outcome == .won)
    #expect(try store.deal(id: "A", asOf: .january(24))?.deal.stage == "Demo")
  }

  @Test func theSameHistoryTwiceChangesNothing() throws {
    try store.take(DealExport(.january(31), [.open("A", stage: "Offer")]))
    let changes = [("A", Day.january(1), "Qualified"), ("A", .january(9), "Demo")]
    try take(changes)
    let before = try events(of: "A")
    let again = try take(changes)
    let other = try take(changes, sha256: String(repeating: "b", count: 64))

    #expect(again.isDuplicate)
    #expect(other.unchanged == 1 && other.onlyHistory == 0)
    #expect(try events(of: "A") == before)
  }

  @Test func changesOfDealsThatNoFileHasShownAreCounted() throws {
    try store.take(DealExport(.january(31), [.open("A")]))
    let counts = try take([("Z", .january(9), "Demo"), ("Z", .january(10), "Offer")])

    #expect(counts.unknownDealCount == 1)
    #expect(!counts.hasChanges)
  }

  @Test func whatTwoExportsShowIsSeenBetweenTheirDays() throws {
    let deals = [Deal.open("A"), .open("B")]
    try store.take(DealExport(.january(5), deals))
    try store.take(DealExport(.january(12), deals))
    try store.take(DealExport(.january(19), [deals[0]]))
    try store.take(DealExport(.january(26), deals.map { $0.moved(to: "Demo") }))

    #expect(
      try events(of: "A").last == "2024-01-26 stage_updated Qualified>Demo 2024-01-19")
    #expect(
      try events(of: "B").last == "2024-01-26 stage_updated Qualified>Demo 2024-01-12")
  }

  @Test func aLateFileSaysBetweenWhichDaysOnce() throws {
    try store.take(DealExport(.january(5), [.open("A")]))
    try store.take(DealExport(.january(26), [.open("A", stage: "Demo")]))
    try store.take(DealExport(.january(12), [.open("A")]))

    #expect(
      try events(of: "A").last == "2024-01-26 stage_updated Qualified>Demo 2024-01-12")
    #expect(try store.deal(id: "A", asOf: .january(31))?.deal.stage == "Demo")
  }
}
