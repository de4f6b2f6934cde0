import Testing

@testable import Engine

@Suite struct DealStepsTests {
  private static let present = DealState(
    created: 100, closed: 130, expectedClose: nil, outcome: .won, amount: 500,
    codes: SIMD8(1, 2, 3, 4, 9, 6, 0, 0))

  private func steps(_ changes: DealChange..., of state: DealState = present) -> [[Int32]] {
    DealSteps(changes, of: state, unknownStage: 7).states.map {
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

  @Test func whatNoChangeTellsIsAsTheDealShowsIt() {
    var open = Self.present
    (open.outcome, open.closed, open.expectedClose) = (nil, nil, 150)
    #expect(
      steps(change(105, amount: 300), change(110, stage: 2), of: open)
        == [[105, 2, 300], [110, 2, 300]])
    #expect(steps(change(105, amount: 300), of: open) == [[105, 9, 300]])
    #expect(steps(change(105, stage: 3)) == [[105, 3, 500]])
    #expect(
      DealSteps([change(105, amount: 300)], of: open, unknownStage: 7).states.map(
        \.state.expectedClose)
        == [150])
  }

  @Test func theStageAndCloseDateOfAnEndedDealAreNotThoseOfItsLife() {
    var ended = Self.present
    ended.expectedClose = 128
    let changes = [
      change(105, amount: 300), change(110, stage: 2),
      DealChange(dealID: "D", day: 120, expectedClose: 140, line: 3), change(130, stage: 9),
    ]

    let steps = DealSteps(changes, of: ended, unknownStage: 7).states

    #expect(steps.map { $0.state.code(of: .stage) } == [7, 2, 2])
    #expect(steps.map(\.state.expectedClose) == [nil, nil, 140])
  }

  @Test func theEndOfADealIsNoStepOfIt() {
    #expect(steps(change(120, stage: 2), change(130, stage: 9), change(140, stage: 8)).count == 1)
  }

  @Test func everyStepIsOpen() {
    #expect(
      DealSteps([change(110, stage: 2)], of: Self.present, unknownStage: 7).states.allSatisfy {
        $0.state.outcome == nil && $0.state.closed == nil
      })
  }

  @Test func aChangeBeforeTheCreationHoldsFromIt() {
    #expect(steps(change(90, stage: 2)) == [[100, 2, 500]])
  }
}
