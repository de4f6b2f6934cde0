import Testing

@testable import Synthesis

@Suite struct CycleTests {
  @Test func theMiddleRankTakesTheMedian() {
    #expect(Cycle.days(median: 40, rank: 32_768, scale: 1000, delay: 1000) == 40)
  }

  @Test func scaleAndDelayStretchIt() {
    #expect(Cycle.days(median: 40, rank: 32_768, scale: 1500, delay: 1350) == 81)
  }

  @Test func noDealClosesBeforeItsSecondDay() {
    #expect(Cycle.days(median: 3, rank: 0, scale: 100, delay: 1000) == 2)
  }
}
