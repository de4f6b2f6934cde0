import Testing

@testable import Synthesis

@Suite struct WinCountTests {
  @Test func everyDealCountsAndOnlyWinsAreWon() {
    var count = WinCount()
    for isWon in [true, false, true] { count.add(won: isWon) }

    #expect(count.closed == 3)
    #expect(count.won == 2)
  }
}
