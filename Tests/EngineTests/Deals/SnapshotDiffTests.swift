import Testing

@testable import Engine

@Suite struct SnapshotDiffTests {
  private let stages = ["Lead", "Proposal", "Closed Won", "Closed Lost"]
  private let open = DealState(
    created: 100, closed: nil, expectedClose: 200, outcome: nil, amount: 100_000, codes: SIMD8())
  private let exportDay = Day(number: 150)

  private func events(
    _ before: DealState, _ after: DealState, lastSeen: Int32? = nil, exact: ToldValues = []
  ) -> [DealEvent] {
    var dictionaries = Array(repeating: ValueDictionary(["", "x"]), count: 7)
    dictionaries[Dimension.stage.index] = ValueDictionary(stages)
    return SnapshotDiff(
      before: before, after: after, exportDay: exportDay,
      lastSeen: lastSeen.map { Day(number: $0) }, exact: exact
    ).events(of: "D", dictionaries: dictionaries)
  }

  private func event(
    _ kind: DealEvent.Kind, _ before: String?, _ after: String?, on day: Int32 = 150
  ) -> DealEvent {
    DealEvent(kind, dealID: "D", day: Day(number: day), before: before, after: after)
  }

  private func changed(_ state: DealState, _ change: (inout DealState) -> Void) -> DealState {
    var state = state
    change(&state)
    return state
  }

  private var won: DealState {
    changed(open) {
      $0.outcome = .won
      $0.closed = 140
      $0.codes[Dimension.stage.index] = 2
    }
  }

  @Test func anUnchangedDealHasNoEvent() { #expect(events(open, open) == []) }

  @Test func aStageChangesOnTheDayOfTheExport() {
    let after = changed(open) { $0.codes[Dimension.stage.index] = 1 }

    #expect(events(open, after) == [event(.stageUpdated, "Lead", "Proposal")])
  }

  /// A history told the stage of the export's day, and nothing of the amount.
  @Test func onlyWhatWasToldIsExact() {
    let after = changed(open) {
      $0.amount = 5
      $0.codes[Dimension.stage.index] = 1
    }

    let found = events(open, after, lastSeen: 140, exact: .stage)
    #expect(found.map(\.kind) == [.stageUpdated, .amountChanged])
    #expect(found.map { $0.seenAfter?.number } == [nil, 140])
  }

  @Test func anExpectedCloseMovesAppearsAndDisappears() {
    let moved = changed(open) { $0.expectedClose = 210 }
    let gone = changed(open) { $0.expectedClose = nil }
    let kind = DealEvent.Kind.closeDateChanged

    #expect(events(open, moved) == [event(kind, "1970-07-20", "1970-07-30")])
    #expect(events(open, gone) == [event(kind, "1970-07-20", nil)])
    #expect(events(gone, open) == [event(kind, nil, "1970-07-20")])
  }

  @Test func anotherOwnerIsAnEventOfTheExportAlsoWhereTheDealWasWonBefore() {
    let handedOver = changed(open) { $0.codes[Dimension.rep.index] = 1 }
    let wonByAnother = changed(won) { $0.codes[Dimension.rep.index] = 1 }

    #expect(events(open, handedOver) == [event(.ownerChanged, "", "x")])
    #expect(
      events(open, wonByAnother) == [
        event(.ownerChanged, "", "x"), event(.dealWon, nil, "won", on: 140),
      ])
  }

  @Test func aCorrectedCloseDateOfAClosedDealIsAnEventOfTheExport() {
    let corrected = changed(won) { $0.closed = 141 }

    #expect(
      events(won, corrected) == [event(.closeDateChanged, "1970-05-21", "1970-05-22")])
  }

  @Test func anotherOutcomeOnAnotherDayChangesTheCloseDateToo() {
    let lost = changed(won) { ($0.outcome, $0.closed) = (.lost, 141) }

    #expect(
      events(won, lost) == [
        event(.closeDateChanged, "1970-05-21", "1970-05-22", on: 141),
        event(.dealLost, "won", "lost", on: 141),
      ])
  }

  @Test(arguments: [(5, "0.05"), (-150, "-1.50"), (123_456, "1234.56")])
  func anAmountIsToldInMajorUnits(minor: Int64, text: String) {
    let after = changed(open) { $0.amount = minor }

    #expect(events(open, after) == [event(.amountChanged, "1000.00", text)])
  }

  @Test func anOutcomeHappensOnTheCloseDateAndItsStageIsNoEvent() {
    let lost = changed(won) { $0.outcome = .lost }

    #expect(events(open, won) == [event(.dealWon, nil, "won", on: 140)])
    #expect(events(open, lost) == [event(.dealLost, nil, "lost", on: 140)])
    #expect(events(won, lost) == [event(.dealLost, "won", "lost", on: 140)])
  }

  /// The deal ended on its close date; when its amount became another is known between two days.
  @Test func whatElseChangedUntilADealEndedIsKnownBetweenTwoDays() {
    let dearer = changed(won) { $0.amount = 150_000 }
    let change = { (day: Int32, lastSeen: Int32) in
      DealEvent(
        .amountChanged, dealID: "D", day: Day(number: day), before: "1000.00", after: "1500.00",
        seenAfter: Day(number: lastSeen))
    }

    #expect(
      events(open, dearer, lastSeen: 120)
        == [change(140, 120), event(.dealWon, nil, "won", on: 140)])
    #expect(
      events(open, dearer, lastSeen: 145)
        == [change(150, 145), event(.dealWon, nil, "won", on: 140)], "an end told late")
  }

  @Test func anOutcomeWithoutCloseDateHappensOnTheDayOfTheExport() {
    let after = changed(won) { $0.closed = nil }

    #expect(events(open, after) == [event(.dealWon, nil, "won")])
  }

  @Test func aReopenedDealIsOpenFromTheDayOfTheExport() {
    #expect(
      events(won, open) == [
        event(.stageUpdated, "Closed Won", "Lead"), event(.reopened, "won", nil),
      ])
  }

  @Test func aCorrectionOfAnotherAttributeIsNoEvent() {
    let after = changed(open) {
      $0.codes[Dimension.region.index] = 1
      $0.created = 99
    }

    #expect(events(open, after) == [])
  }

  @Test func aFirstStateHoldsFromItsExportOrItsClose() {
    #expect(SnapshotDiff.holdsFrom(first: open, exportDay: exportDay) == exportDay)
    #expect(SnapshotDiff.holdsFrom(first: won, exportDay: exportDay) == Day(number: 140))
  }
}
