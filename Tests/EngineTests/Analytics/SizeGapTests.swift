import Testing

@testable import Engine

@Suite struct SizeGapTests {
  @Test func whetherPeriodsCanBeComparedGoesWithIt() throws {
    let deals = (0..<40).map { number in
      Deal(
        id: "\(number)", created: Day(number: 19_700), closed: Day(number: 19_730 + number * 3),
        outcome: number % 3 == 0 ? .won : .lost, amount: Amount(minorUnits: Int64(number + 1)))
    }
    let cube = try Cube(
      of: DealBook(of: deals, asOf: Day(number: 19_860)), calendar: .calendarYear, length: .quarter,
      basis: .created, where: .all)
    let quarter = RandomDeals.quarter("2023Q4")

    let change = try WinRateChange(
      of: cube, dimension: .region, from: quarter, to: quarter, weight: .count, minimumSample: 1)

    #expect(change.sizeGap?.isComparable == cube.isComparable(quarter, quarter))
    let tally = cube.total(in: quarter)
    #expect(SizeGap(from: tally, to: tally, isComparable: false)?.isComparable == false)
  }

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
