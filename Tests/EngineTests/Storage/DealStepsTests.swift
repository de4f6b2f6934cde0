import Testing

@testable import Engine

@Suite struct DealStepsTests {
  private static let stages = ValueDictionary((0..<20).map(String.init))
  private static let present = DealState(
    created: 100, closed: 130, expectedClose: nil, outcome: .won, amount: 500,
    codes: SIMD8(1, 2, 3, 4, 9, 6, 0, 0))

  private func states(
    _ changes: [DealChange], of present: DealState, shownFrom day: Int32 = .max
  ) -> [(day: Int32, state: DealState)] {
    var known = present.opened(inStage: 7)
    return DealSteps(changes, of: present, stages: Self.stages) { $1 >= day }.steps.map {
      known = $0.applied(to: known)
      return ($0.day, known)
    }
  }

  private func steps(
    _ changes: DealChange..., of state: DealState = present, shownFrom day: Int32 = .max
  ) -> [[Int32]] {
    states(changes, of: state, shownFrom: day).map {
      [$0.day, Int32($0.state.code(of: .stage)), Int32($0.state.amount)]
    }
  }

  private func change(
    _ day: Int32, stage: UInt32? = nil, amount: Int64? = nil, line: Int = 1
  ) -> DealChange {
    DealChange(dealID: "D", day: day, stage: stage, amount: amount, line: line)
  }

  @Test func everyDayHasTheStateThatHeldAtItsEnd() {
    #expect(
      steps(change(110, stage: 2), change(100, stage: 1), change(110, stage: 3, line: 2))
        == [[100, 1, 500], [110, 3, 500]])
  }

  @Test func whatAFirstChangeSaysOfBeforeHeldFromTheCreationOn() {
    var (stage, amount) = (change(110, stage: 2), change(120, amount: 300))
    (stage.before.stage, amount.before.amount) = (5, 200)
    var later = change(115, stage: 3)
    later.before.stage = 2

    #expect(
      steps(stage, later, amount) == [
        [100, 5, 200], [110, 2, 200], [115, 3, 200], [120, 3, 300],
      ])
    var open = Self.present
    (open.outcome, open.closed) = (nil, nil)
    #expect(steps(stage, of: open) == [[100, 5, 500], [110, 2, 500]])
  }

  /// An export that showed the deal before the change knows better what it was.
  @Test func whatAnExportHasShownIsNotAssumed() {
    var stage = change(110, stage: 2)
    stage.before.stage = 5

    #expect(
      DealSteps([stage], of: Self.present, stages: Self.stages) { $1 >= 105 }.steps
        == [DealSteps.Step(day: 110, stage: 2)])
    #expect(
      DealSteps([stage], of: Self.present, stages: Self.stages) { $1 >= 111 }.steps.map(\.day) == [
        100, 110,
      ])
  }

  @Test func changesOfADayAreInOrderOfTheirTime() {
    var (late, early) = (change(110, stage: 3, line: 1), change(110, stage: 2, line: 2))
    (late.moment, early.moment, early.before.stage) = (54_000, 32_400, 1)

    #expect(steps(late, early) == [[100, 1, 500], [110, 3, 500]])
  }

  @Test func anExportIsFromAfterTheChangesThatMadeWhatItShows() {
    var open = Self.present
    (open.outcome, open.closed, open.codes[Dimension.stage.index]) = (nil, nil, 3)
    let known = KnownState(state: open, day: 110, holdsFrom: 110)
    let later = { (changes: [DealChange]) in
      DealSteps(changes, of: open, stages: Self.stages).later(than: known, seenOn: known.day)
    }
    var back = change(118, stage: 3, line: 2)
    back.before.stage = 2
    var dearer = change(115, amount: 600)
    dearer.before.amount = 500

    #expect(later([change(105, stage: 3)]) == .none)
    #expect(later([change(105, stage: 1), change(115, stage: 3)]) == .leadTo(day: 115))
    #expect(later([change(115, stage: 3)]) == .leadTo(day: 115))
    #expect(later([change(105, stage: 3), change(115, stage: 4)]) == .leadAway)
    #expect(later([change(105, stage: 3), change(115, stage: 2), back]) == .leadAway, "and back")
    #expect(later([dearer]) == .leadAway, "an amount that the export does not show")
    var shown = known
    shown.state.amount = 600
    #expect(
      DealSteps([dearer], of: shown.state, stages: Self.stages).later(
        than: shown, seenOn: shown.day)
        == .leadTo(day: 115))
  }

  /// It shows what the change found, so it was made before; what is neither that nor what the change made
  /// came after both.
  @Test func anExportMayBeOlderThanAChangeOfItsDay() {
    var open = Self.present
    (open.outcome, open.closed) = (nil, nil)
    let later = { (shown: UInt32) in
      open.codes[Dimension.stage.index] = shown
      var told = change(110, stage: 3)
      told.before.stage = 2
      return DealSteps([told], of: open, stages: Self.stages)
        .later(than: KnownState(state: open, day: 110, holdsFrom: 110), seenOn: 110)
    }

    #expect(later(2) == .leadAway)
    #expect(later(3) == .none)
    #expect(later(5) == .none)
  }

  @Test func whatNoChangeTellsIsAsTheDealShowsIt() {
    var open = Self.present
    (open.outcome, open.closed, open.expectedClose) = (nil, nil, 150)
    #expect(
      steps(change(105, amount: 300), change(110, stage: 2), of: open)
        == [[105, 2, 300], [110, 2, 300]])
    #expect(steps(change(105, amount: 300), of: open) == [[105, 9, 300]])
    #expect(steps(change(105, stage: 3)) == [[105, 3, 500]])
    #expect(
      states([change(105, amount: 300)], of: open).map(\.state.expectedClose) == [150])
  }

  @Test func theStageAndCloseDateOfAnEndedDealAreNotThoseOfItsLife() {
    var ended = Self.present
    ended.expectedClose = 128
    let changes = [
      change(105, amount: 300), change(110, stage: 2),
      DealChange(dealID: "D", day: 120, expectedClose: 140, line: 3), change(130, stage: 9),
    ]

    let steps = states(changes, of: ended)

    #expect(steps.map { $0.state.code(of: .stage) } == [7, 2, 2])
    #expect(steps.map(\.state.expectedClose) == [nil, nil, 140])
  }

  @Test func theEndOfADealIsNoStepOfIt() {
    #expect(steps(change(120, stage: 2), change(130, stage: 9), change(140, stage: 8)).count == 1)
  }

  /// A stage begins it anew, and anything may lie before an end that a newer export puts later.
  @Test func aChangeAfterAnEndedDealWasSeenLeadsAway() {
    let known = KnownState(state: Self.present, day: 132, holdsFrom: 130)
    let again = DealSteps(
      [change(130, stage: 9), change(140, stage: 2)], of: Self.present, stages: Self.stages)

    #expect(again.later(than: known, seenOn: 139) == .leadAway)
    #expect(again.later(than: known, seenOn: 140) == .none)
    let dearer = DealSteps([change(140, amount: 9)], of: Self.present, stages: Self.stages)
    #expect(dearer.later(than: known, seenOn: 139) == .leadAway)
    #expect(dearer.later(than: known, seenOn: 140) == .none)
  }

  @Test func everyStepIsOpen() {
    #expect(
      states([change(110, stage: 2)], of: Self.present).allSatisfy {
        $0.state.outcome == nil && $0.state.closed == nil
      })
  }

  @Test func aChangeBeforeTheCreationHoldsFromIt() {
    #expect(steps(change(90, stage: 2)) == [[100, 2, 500]])
  }

  /// Zones apart can put the earlier of two changes on the later day.
  @Test func changesFollowTheirMomentsAndDaysDoNotGoBack() {
    var (first, second) = (change(111, stage: 2), change(110, stage: 3, line: 2))
    (first.moment, second.moment) = (500_000, 600_000)

    #expect(steps(second, first) == [[111, 3, 500]])
  }

  @Test func changesOfOneSecondFollowFromEachOther() {
    var (first, second) = (change(110, stage: 2, line: 5), change(110, stage: 3, line: 4))
    (first.before.stage, second.before.stage) = (1, 2)

    #expect(steps(second, first) == [[100, 1, 500], [110, 3, 500]])
  }
}
