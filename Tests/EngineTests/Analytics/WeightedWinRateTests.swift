import Testing

@testable import Engine

// Expected: numpy, by `python3 Tests/Oracles/weighted_win_rate.py`.
private let five = Tallies.of([(true, 100), (false, 250), (true, 40), (false, 900), (true, 60)])

@Test func theWorkedExampleOfThePage() throws {
  let deals = Tallies.of([
    (true, 100_000), (true, 100_000), (false, 200_000), (true, 400_000), (false, 1_200_000),
  ])

  #expect(deals.winRate == 0.6)
  #expect(deals.weightedWinRate == 0.3)
  #expect(try abs(#require(WeightedWinRate.sizeGap(of: deals)) + 0.3) < 1e-15)
  #expect(try abs(#require(WeightedWinRate.standardError(of: deals)) - 0.26303516875125277) < 1e-14)
  #expect(abs(WeightedWinRate.effectiveDeals(of: deals) - 2.4096385542168677) < 1e-14)
}

@Test func theErrorOfARatioEqualsThatOfNumpy() throws {
  #expect(try abs(#require(five.weightedWinRate) - 0.14814814814814814) < 1e-15)
  #expect(
    try abs(#require(WeightedWinRate.standardError(of: five)) - 0.14387214228375622) < 1e-14)
  #expect(abs(WeightedWinRate.effectiveDeals(of: five) - 2.053058465697871) < 1e-12)
}

@Test func theSizeGapIsNegativeWhenTheLargerDealsAreLost() throws {
  #expect(
    try abs(#require(WeightedWinRate.sizeGap(of: five)) - (0.14814814814814814 - 0.6)) < 1e-15)
}

@Test func intervalsStayBetweenZeroAndOne() throws {
  let interval = try #require(WeightedWinRate.interval(of: five))

  #expect(interval.lower == 0)
  #expect(interval.upper < 0.45)
}

/// Equal amounts are counts: `python3 Tests/Oracles/win_rate.py`, 5 of 5.
@Test func whereAllIsWonTheIntervalSaysWhatMayStillBe() throws {
  let won = Tallies.of(Array(repeating: (true, 700), count: 5))
  let interval = try #require(WeightedWinRate.interval(of: won))

  #expect(abs(interval.lower - 0.5655175352168252) < 1e-14)
  #expect(interval.upper == 1)
}

@Test func amountsOfZeroGiveNoWeightedRate() {
  let free = Tallies.of([(true, 0), (false, 0)])

  #expect(free.weightedWinRate == nil)
  #expect(WeightedWinRate.standardError(of: free) == nil)
  #expect(WeightedWinRate.sizeGap(of: free) == nil)
  #expect(WeightedWinRate.effectiveDeals(of: free) == 0)
}
