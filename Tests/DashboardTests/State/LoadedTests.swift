@testable import Dashboard
import Testing

@Suite struct LoadedTests {
  @Test func anAnswerIsNotShownUnderAQuestionThatFailed() {
    var slot = Self.answered()
    _ = slot.ask({ .loadDeal("b", request: $0) }, request: 2)
    #expect(slot.answer == 7)
    let isAwaited = slot.fail("no deal 'b'", request: 2)

    #expect(isAwaited)
    #expect(slot.answer == nil && slot.failure == "no deal 'b'" && !slot.isLoading)
  }

  @Test func aQuestionAskedAgainInVainKeepsItsAnswer() {
    var slot = Self.answered()
    slot.expire()
    _ = slot.ask({ .loadDeal("a", request: $0) }, request: 2)
    let isLate = !slot.fail("late", request: 1)
    _ = slot.fail("locked", request: 2)

    #expect(isLate)
    #expect(slot.answer == 7 && slot.failure == "locked")
  }

  @Test func aQuestionThatNobodyWaitsForCanBeAskedAgain() {
    var slot = Self.answered()
    let early = slot.stop()
    _ = slot.ask({ .loadDeal("b", request: $0) }, request: 2)
    let stopped = slot.stop()
    let isTaken = slot.accept(9, request: 2)
    let again = slot.ask({ .loadDeal("b", request: $0) }, request: 3)

    #expect(early == nil && stopped == 2 && !isTaken)
    #expect(again == .loadDeal("b", request: 3))
  }

  private static func answered() -> Loaded<Int> {
    var slot = Loaded<Int>()
    _ = slot.ask({ .loadDeal("a", request: $0) }, request: 1)
    _ = slot.accept(7, request: 1)
    return slot
  }
}
