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
