import TestSupport
import Testing

@testable import Engine

@Suite struct StoreMessagesTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(10), [.open("A"), .open("B")]))
  }

  private func message(
    _ id: String, of deal: String = "A", day: Int32, at minute: Int64 = 0,
    isCreation: Bool = false, _ fields: [DealMessage.Field]
  ) -> DealMessage {
    DealMessage(
      id: id, dealID: deal, milliseconds: (Int64(Day.january(day).number) * 1440 + minute) * 60_000,
      day: .january(day), isCreation: isCreation, fields: fields)
  }

  private func deal(_ id: String = "A", on day: Int32 = 31) throws -> Deal {
    try #require(try store.deal(id: id, asOf: .january(day))).deal
  }

  private func verify() throws -> [String] {
    try store.verify().filter { !$0.ok }.map { "\($0.name): \($0.message)" }
  }

  private func sent(
    _ id: String, _ currency: String?,
    _ field: DealMessage.Field = .amount(Amount(minorUnits: 700))
  ) -> [DealMessage] {
    var message = message(id, day: 12, at: 1, [field])
    message.currency = currency
    return [message]
  }

  @Test func anAmountInAnotherCurrencyIsRefusedAndTheFirstNamesIt() throws {
    #expect(try store.take(sent("m0", "JPY", .value(.stage, "Offer")))[0].outcome == .taken)
    #expect(try store.currency() == nil, "no amount came with it")
    #expect(try store.take(sent("m1", "EUR"))[0].outcome == .taken)
    #expect(try store.currency() == "EUR")
    #expect(throws: MessageError.otherCurrency("A", currency: "JPY", workspace: "EUR")) {
      try store.take(sent("m2", "JPY"))
    }
    #expect(try store.take(sent("m3", "eur"))[0].outcome != .repeated)
    #expect(try store.take(sent("m4", "€"))[0].outcome != .repeated)
    #expect(try deal().amount == Amount(minorUnits: 700))
  }

  /// Whatever comes first; and an export of a later day goes before all of them.
  @Test(arguments: UInt64(1)...24, [false, true])
  func howADealStandsDoesNotDependOnTheOrder(seed: UInt64, ends: Bool) throws {
    var draws = Draws(state: seed)
    let messages = (0..<4).map { number in
      message(
        "m\(number)", day: Int32(11 + draws.below(4)), at: Int64(360 * number + draws.below(360)),
        (0...draws.below(2)).map { _ in Self.field(&draws, ends: ends) })
    }
    let export = draws.below(2) == 0 ? DealExport(.january(20), [.open("A"), .open("C")]) : nil

    let first = try Self.standing(after: messages.sorted { $0.moment < $1.moment }, export, at: 0)
    for (at, order) in [messages, messages.reversed()].enumerated() {
      let found = try Self.standing(after: order, export, at: 3 * at)
      #expect(found == first, "\(order)")
    }
  }

  private static func field(_ draws: inout Draws, ends: Bool) -> DealMessage.Field {
    switch draws.below(4) {
    case 0: .amount(Amount(minorUnits: Int64(1 + draws.below(9)) * 100))
    // The rep of an ended deal is the one who was known when its end arrived.
    case 1 where !ends: .value(.rep, "R\(draws.below(3))")
    case 2: .value(.stage, "Stage \(draws.below(3))")
    case _ where ends: .outcome([nil, .won, .lost][Int(draws.below(3))])
    default: .expectedClose(.january(Int32(20 + draws.below(9))))
    }
  }

  private static func standing(
    after messages: [DealMessage], _ export: DealExport?, at place: Int
  ) throws -> Deal {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(10), [.open("A"), .open("B")]))
    for (number, message) in messages.enumerated() {
      if number == place, let export { try store.take(export) }
      _ = try store.take([message])
    }
    if place == messages.count, let export { try store.take(export) }
    var deal = try #require(try store.deal(id: "A", asOf: .january(31))).deal
    // A close date is no longer expected of a deal that has ended, whether or not it begins again.
    (deal.closed, deal.expectedClose) = (
      nil, messages.contains { $0.ends } ? nil : deal.expectedClose
    )
    return deal
  }

  @Test func aStageAloneSaysNothingOfTheEnd() throws {
    _ = try store.take([message("m1", day: 12, [.outcome(.won)])])
    _ = try store.take([message("m2", day: 14, [.value(.stage, "Onboarding")])])

    #expect(try (deal().outcome, deal().closed, deal().stage) == (.won, .january(12), "Onboarding"))
  }

  @Test func aLateMessageChangesNothingThatAnExportShowedAgain() throws {
    var moved = Deal.open("A")
    moved.rep = "R3"
    try store.take(DealExport(.january(20), [moved, .open("C")]))
    _ = try store.take([message("c", day: 15, at: 840, [.amount(Deal.open("A").amount)])])
    _ = try store.take([message("b", day: 13, at: 720, [.value(.rep, "R3")])])
    _ = try store.take([message("a", day: 13, at: 480, [.value(.rep, "R1")])])

    #expect(try deal().rep == "R3")
    #expect(try deal(on: 13).rep == "R3")
  }

  /// The days of two moments are those of the company, whose midnight is another than that of UTC.
  @Test func whatALaterMessageOfTheDayToldStays() throws {
    let amounts = [7, 5].map { DealMessage.Field.amount(Amount(minorUnits: $0)) }
    let messages = zip([24 * 60 + 30, 23 * 60], amounts).map { minute, amount in
      message("m\(minute)", day: 12, at: Int64(minute), [amount])
    }
    _ = try store.take(messages)

    #expect(try deal(on: 12).amount == Amount(minorUnits: 7))
  }

  /// As files do.
  @Test func aSignOfSeveralCurrenciesHoldsUntilOneOfThemIsNamed() throws {
    _ = try store.take(sent("m1", "$"))
    #expect(throws: MessageError.otherCurrency("A", currency: "EUR", workspace: "$")) {
      try store.take(sent("m2", "EUR"))
    }
    #expect(try store.currency() == nil)
    _ = try store.take(sent("m3", "CAD"))
    #expect(try store.currency() == "CAD")
    #expect(throws: MessageError.otherCurrency("A", currency: "USD", workspace: "CAD")) {
      try store.take(sent("m4", "USD"))
    }
  }

  @Test func aChangedStageIsAnEventOfItsDay() throws {
    let results = try store.take([message("m1", day: 12, [.value(.stage, "Offer")])])

    #expect(results.map(\.outcome) == [.taken])
    #expect(results[0].events.map(\.kind) == [.stageUpdated])
    #expect(results[0].events.map(\.seenAfter) == [nil], "the day is exact")
    #expect(try deal().stage == "Offer")
    #expect(try deal(on: 11).stage != "Offer")
    #expect(try store.events(of: "A", upTo: .january(31)).last?.after == "Offer")
    #expect(try verify() == [])
  }

  @Test func theShortFormOfASalesforceIDNamesTheDealOfTheLongOne() throws {
    let (short, long) = ("0065g00000AbCdE", SalesforceIDs.whole("0065g00000AbCdE"))
    try store.take(DealExport(.january(11), [.open(long)]))
    let results = try store.take([message("m1", of: short, day: 12, [.value(.stage, "Offer")])])

    #expect(results.map(\.dealID) == [long])
    #expect(try deal(long).stage == "Offer")
    #expect(throws: MessageError.unknownDeal("0065g00000ABCDE")) {
      try store.take([message("m2", of: "0065g00000ABCDE", day: 12, [.value(.stage, "Offer")])])
    }
  }

  @Test func aMessageHasAnEffectOnce() throws {
    let first = message("m1", day: 12, [.amount(Amount(minorUnits: 700))])
    _ = try store.take([first])
    let before = try store.events(of: "A", upTo: .january(31))
    let version = store.dataVersion

    #expect(try store.take([first]).map(\.outcome) == [.repeated])
    #expect(try store.events(of: "A", upTo: .january(31)) == before)
    #expect(store.dataVersion == version)
  }

  @Test func aNewDealBeginsWithItsCreation() throws {
    let creation = message(
      "m1", of: "N", day: 12, isCreation: true,
      [.created(.january(11)), .amount(Amount(minorUnits: 900)), .value(.region, "Mars")])
    let results = try store.take([creation])

    #expect(results[0].events.map(\.kind) == [.dealCreated])
    let deal = try deal("N")
    #expect(deal.created == .january(11) && deal.amount.minorUnits == 900)
    #expect(deal.region == "Mars" && deal.outcome == nil && deal.stage.isEmpty)
    #expect(try verify() == [])
  }

  @Test func anUnknownDealThatIsNotCreatedIsRefusedWithTheWholeBody() throws {
    let good = message("m1", day: 12, [.value(.stage, "Offer")])
    let stray = message("m2", of: "nobody", day: 12, [.value(.stage, "Offer")])

    #expect(throws: MessageError.unknownDeal("nobody")) { try store.take([good, stray]) }
    #expect(try deal().stage != "Offer")
    #expect(try store.take([good]).map(\.outcome) == [.taken], "it was not remembered")
  }

  @Test func anOlderMessageIsHistoryAndRollsNothingBack() throws {
    _ = try store.take([message("new", day: 20, [.value(.stage, "Offer")])])
    let late = try store.take([message("old", day: 15, [.value(.stage, "Trial")])])

    #expect(late.map(\.outcome) == [.late])
    #expect(try deal().stage == "Offer")
    #expect(try deal(on: 16).stage == "Trial")
    let stages = try store.events(of: "A", upTo: .january(31)).filter { $0.kind == .stageUpdated }
    #expect(stages.map(\.after) == ["Trial", "Offer"])
    #expect(try verify() == [])
  }

  @Test func withinADayTheLaterMomentCountsWhateverCameFirst() throws {
    _ = try store.take([message("late", day: 20, at: 90, [.value(.stage, "Offer")])])
    let early = try store.take([
      message("early", day: 20, at: 30, [.value(.stage, "Trial"), .amount(Amount(minorUnits: 5))])
    ])

    #expect(early.map(\.outcome) == [.taken], "its amount is news")
    #expect(try deal().stage == "Offer" && deal().amount.minorUnits == 5)
    #expect(try verify() == [])
  }

  @Test func anOlderMessageStillTellsWhatNothingNewerHasTold() throws {
    _ = try store.take([message("new", day: 20, [.value(.stage, "Offer")])])
    _ = try store.take([message("old", day: 15, [.amount(Amount(minorUnits: 4200))])])

    #expect(try deal().amount.minorUnits == 4200 && deal().stage == "Offer")
    #expect(try deal(on: 16).amount.minorUnits == 4200)
    #expect(try deal(on: 14).amount.minorUnits != 4200)
    #expect(try verify() == [])
  }

  @Test func aDealIsWonAndOpenedAgain() throws {
    let won = try store.take([
      message("won", day: 12, [.outcome(.won), .closeDate(.january(12))])
    ])
    #expect(won[0].events.map(\.kind) == [.dealWon])
    #expect(try deal().outcome == .won && deal().closed == .january(12))

    let again = try store.take([
      message("again", day: 14, [.outcome(nil), .closeDate(.january(30))])
    ])
    #expect(again[0].events.map(\.kind).contains(.reopened))
    #expect(try deal().outcome == nil && deal().expectedClose == .january(30))
    #expect(try deal(on: 13).outcome == .won)
    #expect(try verify() == [])
  }

  @Test func anExportThatComesLaterCarriesOn() throws {
    _ = try store.take([message("m1", day: 12, [.value(.stage, "Offer")])])
    var next = Deal.open("A")
    next.stage = "Offer"
    next.amount = Amount(minorUnits: 12_300)
    try store.take(DealExport(.january(17), [next]))

    #expect(try deal().amount.minorUnits == 12_300)
    let kinds = try store.events(of: "A", upTo: .january(31)).map(\.kind)
    #expect(kinds.filter { $0 == .stageUpdated }.count == 1, "the export saw nothing new of it")
    #expect(try verify() == [])
  }

  @Test func anExportOfALaterDayKnowsBetterThanAnOlderMessage() throws {
    var later = Deal.open("A")
    (later.stage, later.amount) = ("Proposal", Amount(minorUnits: 300))
    try store.take(DealExport(.january(18), [later]))
    let result = try store.take([message("old", day: 17, [.value(.stage, "Negotiation")])])

    #expect(result.map(\.outcome) == [.late])
    #expect(try deal().stage == "Proposal")
    #expect(try deal(on: 17).stage == "Negotiation")
    #expect(try verify() == [])
  }

  @Test func anExportThatComesLateKnowsWhatNoMessageHasTold() throws {
    _ = try store.take([message("m", day: 20, [.amount(Amount(minorUnits: 999))])])
    var late = Deal.open("A")
    (late.stage, late.amount) = ("Proposal", Amount(minorUnits: 300))
    late.expectedClose = .january(30)
    try store.take(DealExport(.january(18), [late]))

    #expect(try deal().stage == "Proposal" && deal().expectedClose == .january(30))
    #expect(try deal().amount.minorUnits == 999)
    let events = try store.events(of: "A", upTo: .january(31)).filter { $0.day == .january(20) }
    #expect(events.map(\.kind) == [.amountChanged])
    #expect(try verify() == [])
  }

  @Test func theDateAnEndWasExpectedMovesNoEnd() throws {
    _ = try store.take([message("won", day: 12, [.outcome(.won), .closed(.january(11))])])
    let after = try store.take([message("plan", day: 14, [.expectedClose(.january(30))])])

    #expect(after[0].events.isEmpty)
    #expect(try deal().closed == .january(11))
    #expect(try verify() == [])
  }

  @Test func changesOfOneDayAreExact() throws {
    _ = try store.take([message("m1", day: 12, at: 1, [.value(.stage, "Offer")])])
    _ = try store.take([message("m2", day: 12, at: 2, [.value(.stage, "Proposal")])])
    let events = try store.events(of: "A", upTo: .january(31)).filter { $0.kind == .stageUpdated }

    #expect(events.map(\.after) == ["Offer", "Proposal"])
    #expect(events.map(\.seenAfter) == [nil, nil])
  }

  @Test func nothingHappensBeforeADealWasCreated() throws {
    let created = try deal().created
    let before = message(
      "m1", day: 10 - Int32(created.distance(to: .january(10))) - 1, [.value(.stage, "Old")])
    #expect(throws: MessageError.self) { try store.take([before]) }
    let ended = message(
      "m2", of: "N", day: 12, isCreation: true,
      [.created(.january(11)), .outcome(.won), .closed(.january(5))])
    #expect(throws: MessageError.self) { try store.take([ended]) }
    let future = message("m3", day: 12, [.created(.january(20))])
    #expect(throws: MessageError.self) { try store.take([future]) }
    #expect(try deal().created == created)
  }

  @Test func aCorrectedDayOfCreationIsThatOfTheWholeHistory() throws {
    let results = try store.take([message("m1", day: 12, [.created(.january(3))])])

    #expect(results.map(\.outcome) == [.taken] && results[0].events == [])
    #expect(try deal().created == .january(3))
    let events = try store.events(of: "A", upTo: .january(31))
    #expect(events.filter { $0.kind == .dealCreated }.map(\.day) == [.january(3)])
    #expect(try verify() == [])
  }

  @Test func aCorrectionThatIsNoEventIsTakenAllTheSame() throws {
    let first = try store.take([message("m1", day: 12, [.value(.industry, "Mining")])])
    let again = try store.take([message("m2", day: 12, at: 1, [.value(.industry, "Mining")])])

    #expect(first.map(\.outcome) == [.taken] && again.map(\.outcome) == [.unchanged])
    #expect(try deal().industry == "Mining")
  }

  /// Whatever the order in which messages arrive, a deal ends as the newest one of each field says.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theOrderOfArrivalDoesNotMatter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let messages = (0..<8).map { number in
      message(
        "m\(number)", of: "N", day: .random(in: 11...14, using: &generator), at: Int64(number),
        isCreation: true, [.created(.january(11))] + Self.fields(number, &generator))
    }
    let newest = messages.sorted { $0.moment < $1.moment }.flatMap(\.fields)
    for message in messages.shuffled(using: &generator) { _ = try store.take([message]) }
    let deal = try deal("N")

    for field in Dictionary(newest.map { ($0.name, $0) }, uniquingKeysWith: { $1 }).values {
      switch field {
      case .amount(let amount): #expect(deal.amount == amount)
      case .value(let dimension, let text): #expect(deal.value(in: dimension) == text)
      case .closeDate(let day): #expect(deal.expectedClose == day)
      default: #expect(deal.created == .january(11))
      }
    }
    #expect(try verify() == [])
  }

  /// A workflow may set a property twice in one second.
  @Test(arguments: [[0, 1], [1, 0]])
  func theLaterOfTwoMessagesOfOneSecondCounts(order: [Int]) throws {
    let start = Int64(Day.january(12).number) * 86_400_000
    let messages = [(100, "Offer"), (900, "Legal")].map { offset, stage in
      DealMessage(
        id: stage, dealID: "A", milliseconds: start + Int64(offset), day: .january(12),
        isCreation: false, fields: [.value(.stage, stage)])
    }

    for index in order { _ = try store.take([messages[index]]) }

    #expect(try deal().stage == "Legal")
  }

  private static func fields(
    _ number: Int, _ generator: inout SeededGenerator
  ) -> [DealMessage.Field] {
    let all: [DealMessage.Field] = [
      .amount(Amount(minorUnits: Int64(number) * 100)), .value(.stage, "Stage \(number)"),
      .value(.rep, "Rep \(number)"), .closeDate(.january(Int32(20 + number))),
    ]
    return all.filter { _ in Bool.random(using: &generator) }
  }
}

extension DealMessage {
  fileprivate var ends: Bool { fields.contains { $0.name == "outcome" } }
}
