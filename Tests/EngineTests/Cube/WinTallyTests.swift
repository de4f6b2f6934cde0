import Testing

@testable import Engine

@Test func mergedTalliesAreTheTallyOfBoth() {
  let left = Tallies.of([(true, 120), (false, 30)])
  let right = Tallies.of([(false, 7)])

  #expect(left + right == Tallies.of([(false, 7), (false, 30), (true, 120)]))
  #expect(left + right - right == left)
}

@Test func squaresOfTheLargestAmountsDoNotOverflow() {
  let huge = Tallies.of(Array(repeating: (true, Int64.max / 4), count: 3))

  #expect(huge.squares == UInt128(Int64.max / 4) * UInt128(Int64.max / 4) * 3)
}

@Test func ratesOfNothingAreUnknown() {
  #expect(WinTally.zero.winRate == nil)
  #expect(WinTally.zero.weightedWinRate == nil)
}

@Test func openDaysAddUpAndGiveTheWonAmountPerDay() {
  var (one, other) = (WinTally.zero, WinTally.zero)
  one.add(amount: 120_000, isWon: true, openDays: 30)
  one.add(amount: 90_000, isWon: false, openDays: 10)
  other.add(amount: 60_000, isWon: true, openDays: 20)

  #expect((one + other).wonPerOpenDay == 30)
  #expect((one + other).valuePerDeal == 600)
  #expect(one + other - other == one)
  #expect(WinTally.zero.wonPerOpenDay == nil && WinTally.zero.valuePerDeal == nil)
}
