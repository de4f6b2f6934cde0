import Testing

@testable import Engine

@Suite struct SizeGapTests {
  /// Expected: numpy, by `python3 Tests/Oracles/weighted_win_rate.py`.
  @Test func theErrorIsThatOfItsInfluenceFunction() throws {
    let tally = Tallies.of([(true, 100), (false, 250), (true, 40), (false, 900), (true, 60)])

    #expect(try abs(#require(SizeGap.standardError(of: tally)) - 0.13266143430215938) < 1e-14)
  }

  @Test func theSameDealsTwiceHaveNotMoved() throws {
    let tally = Tallies.of([(true, 100), (false, 250), (true, 40), (false, 900), (true, 60)])
    let gap = try #require(SizeGap(from: tally, to: tally))

    #expect(gap.before == gap.after && gap.change.value == 0)
    #expect(try abs(#require(gap.pValue) - 1) < 1e-12)
  }

  @Test func dealsOfOneSizeHaveNoGapAndNoAmountHasNoAnswer() throws {
    let equal = Tallies.of([(true, 100), (false, 100), (true, 100)])
    let free = Tallies.of([(true, 0), (false, 0)])

    #expect(try abs(#require(SizeGap(from: equal, to: equal)).after) < 1e-15)
    #expect(SizeGap(from: free, to: equal) == nil)
    #expect(SizeGap.standardError(of: free) == nil)
  }
}
