import TestSupport
import Testing

@testable import Engine

@Suite struct SplitSumTests {
  @Test func itIsTheSumOfTheWholeNumbers() {
    var random = SeededGenerator(seed: 3)
    var (split, whole) = (SplitSum(), CellSum())
    for number in 0..<3000 {
      let amount = number == 0 ? 0xFFFF_FFFF : Int64.random(in: 0...0xFFFF_FFFF, using: &random)
      let days = Int.random(in: 1...47_846, using: &random)
      split += SplitSum(amount: amount, openDays: days)
      whole += CellSum(amount: amount, openDays: days)
    }
    let (none, sum) = (CellSum(), split.whole)

    #expect(WinTally(notWon: none, won: sum) == WinTally(notWon: none, won: whole))
  }

  @Test(arguments: [(0, true), (0xFFFF_FFFF, true), (0x1_0000_0000, false), (-1, false)])
  func itHoldsAmountsWhoseSquareFits(amount: Int64, isHeld: Bool) {
    #expect(SplitSum.holds(amount: amount) == isHeld)
  }
}
