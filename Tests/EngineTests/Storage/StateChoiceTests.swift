import Testing

@testable import Engine

@Suite struct StateChoiceTests {
  private func known(_ amount: Int64, _ day: Int32, holdsFrom: Int32) -> KnownState {
    let state = DealState(
      created: 1, closed: nil, expectedClose: 90, outcome: nil, amount: amount, codes: SIMD8())
    return KnownState(state: state, day: day, holdsFrom: holdsFrom)
  }

  private func amount(asOf day: Int32, of history: [KnownState]) -> Int64? {
    StateChoice(asOf: day, noRep: nil).answer(among: history)?.state.amount
  }

  @Test func theNewestExportWhoseStateHeldByThenIsChosen() {
    let history = [
      known(1, 10, holdsFrom: 10), known(2, 20, holdsFrom: 5), known(3, 30, holdsFrom: 30),
    ]

    #expect([5, 10, 29, 30].map { amount(asOf: $0, of: history) } == [2, 2, 2, 3])
  }

  @Test func beforeAllOfThemTheEarliestStandsInWithoutItsExpectedClose() {
    let history = [known(1, 10, holdsFrom: 10), known(2, 20, holdsFrom: 20)]
    let answer = StateChoice(asOf: 9, noRep: nil).answer(among: history)

    #expect(answer?.state == history[0].state.withoutProgress)
    #expect(answer?.state.expectedClose == nil)
    #expect(answer?.isKnown == false)
    #expect(StateChoice(asOf: 10, noRep: nil).answer(among: history)?.isKnown == true)
  }

  /// Of an ended deal the reps of 1, 2 and 3 are shown, one after the other.
  @Test(arguments: [(UInt32?.none, 1), (1, 2), (3, 1)] as [(UInt32?, UInt32)])
  func anEndBelongsToTheFirstRepWhoIsNamed(noRep: UInt32?, owner: UInt32) {
    let history = (UInt32(1)...3).map { rep in
      var ended = known(100, Int32(rep) * 10, holdsFrom: 5)
      (ended.state.outcome, ended.state.closed) = (.won, 5)
      ended.state.codes[Dimension.rep.index] = rep
      return ended
    }
    let answer = StateChoice(asOf: 30, noRep: noRep).answer(among: history)

    #expect(answer?.state.code(of: .rep) == owner)
  }

  @Test func nothingKnownIsNoState() { #expect(amount(asOf: 9, of: []) == nil) }
}
