import Testing

@testable import Engine

@Suite struct ChangeTestTests {
  private let allWon = Tallies.of(Array(repeating: (true, 500), count: 40))
  private let half = Tallies.of((0..<40).map { ($0 < 20, 500) })

  @Test func whereAllIsWonTwiceNothingChangedAndNothingIsKnownOfThePower() throws {
    let test = ChangeTest(from: allWon, to: allWon, weight: .amount)
    let interval = try #require(test.interval)

    #expect((test.change, test.pValue, test.detectable) == (0, 1, nil))
    #expect(interval.lower < -0.05 && interval.upper > 0.05)
  }

  /// With equal amounts weighing changes nothing.
  @Test func equalAmountsGiveTheTestByCountWhereAllIsWonOrLost() throws {
    let lost = Tallies.of(Array(repeating: (false, 500), count: 25))
    let weighed = ChangeTest(from: allWon, to: lost, weight: .amount)
    let counted = ChangeTest(from: allWon, to: lost, weight: .count)

    #expect(try abs(#require(weighed.pValue) - #require(counted.pValue)) < 1e-12)
    let (one, other) = (try #require(weighed.interval), try #require(counted.interval))
    #expect(abs(one.lower - other.lower) < 1e-12 && abs(one.upper - other.upper) < 1e-12)
  }

  @Test func withoutAmountThereIsNoRateByMoney() {
    let free = Tallies.of(Array(repeating: (true, 0), count: 40))

    let test = ChangeTest(from: free, to: half, weight: .amount)

    #expect(test.change == nil && test.interval == nil && test.pValue == nil)
  }
}
