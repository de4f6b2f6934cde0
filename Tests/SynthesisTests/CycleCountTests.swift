import Testing

@testable import Synthesis

@Suite struct CycleCountTests {
  @Test func theMedianIsTheDayByWhichHalfOfTheWinsCame() {
    var count = CycleCount()
    for days in [9, 3, 5, 40] { count.add(days) }

    #expect(count.quantile(perMille: 500) == 5)
    #expect(count.quantile(perMille: 900) == 40)
    #expect(count.quantile(perMille: 250) == 3)
  }

  @Test func noWinsGiveNoQuantile() {
    #expect(CycleCount().quantile(perMille: 500) == nil)
  }
}
