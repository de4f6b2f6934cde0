import Testing

@testable import Engine

// Expected: statsmodels, by `python3 Tests/Oracles/win_rate.py`.

@Test(arguments: [
  (462, 990, 0.43577877676923227, 0.4978122407776544), (0, 10, 0, 0.27753279986288926),
  (3, 10, 0.10779126740630104, 0.6032218525388546), (10, 10, 0.7224672001371106, 1),
  (279, 637, 0.3999476023892054, 0.4767769775944624), (1, 1, 0.2065493143772374, 1),
])
func wilsonIntervalsEqualThoseOfStatsmodels(won: Int, closed: Int, lower: Double, upper: Double)
  throws
{
  let interval = try #require(WinRate.interval(won: won, of: closed))

  #expect(abs(interval.lower - lower) < 1e-14)
  #expect(abs(interval.upper - upper) < 1e-14)
}

@Test(arguments: [
  (462, 990, 279, 637, -0.07784228352324299, 0.020906636120372274, 0.25694576782228484),
  (8, 12, 3, 10, -0.640623610057333, 0.043387111253363364, 0.08676817270387573),
])
func changesEqualThoseOfStatsmodels(
  won0: Int, closed0: Int, won1: Int, closed1: Int, lower: Double, upper: Double, p: Double
) throws {
  let (before, after) = (
    Tallies.of(won: won0, closed: closed0), Tallies.of(won: won1, closed: closed1)
  )

  let interval = try #require(WinRate.intervalOfChange(from: before, to: after))
  let own = try #require(WinRate.pOfChange(from: before, to: after))

  #expect(abs(interval.lower - lower) < 1e-14)
  #expect(abs(interval.upper - upper) < 1e-14)
  #expect(abs(own - p) < 1e-14)
}

@Test func nothingIsSaidOfNoDeals() {
  let some = Tallies.of(won: 1, closed: 2)

  #expect(WinRate.interval(won: 0, of: 0) == nil)
  #expect(WinRate.intervalOfChange(from: .zero, to: some) == nil)
  #expect(WinRate.pOfChange(from: some, to: .zero) == nil)
  #expect(WinRate.detectableChange(pooled: 0.5, before: 0, after: 10) == nil)
}

@Test func allWonTwiceIsNoChange() {
  let all = Tallies.of(won: 5, closed: 5)

  #expect(WinRate.pOfChange(from: all, to: all) == 1)
}

@Test func theDetectableChangeFollowsTheFormula() throws {
  let change = try #require(WinRate.detectableChange(pooled: 0.4, before: 400, after: 400))

  #expect(abs(change - 0.09704975879011192) < 1e-14)
}
