import Testing

@testable import Synthesis

@Suite struct FigureTests {
  @Test func wholeNumbersHaveNoPoint() {
    #expect(Figure("deals", 6000).description == "6000")
  }

  @Test func factorsHaveThreeDecimals() {
    #expect(Figure("factor", perMille: 80).description == "0.080")
    #expect(Figure("factor", perMille: 2300).description == "2.300")
  }

  @Test func sharesAreRoundedToFourDecimals() throws {
    let share = try #require(Figure("share", part: 2, of: 3))

    #expect(share.description == "0.6667")
    #expect(abs(share.value - 0.6667) < 1e-12)
  }

  @Test func meansAreRoundedToOneDecimal() {
    #expect(Figure("days", mean: 47, of: 4)?.description == "11.8")
  }

  @Test func nothingIsNoFigure() {
    #expect(Figure("share", part: 0, of: 0) == nil)
    #expect(Figure("days", mean: 0, of: 0) == nil)
  }
}
