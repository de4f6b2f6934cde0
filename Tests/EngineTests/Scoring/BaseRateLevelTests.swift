@testable import Engine
import Testing

@Test func levelSplitsGroupsAndFindsThemAgain() {
  var groups = [0, 0, 1, 1, 1]

  let level = BaseRateLevel(
    splitting: &groups, by: [7, 8, 7, 7, 8], isWon: [true, false, true, false, true],
    parentRates: [0.5, 0.6])

  #expect(groups == [0, 1, 2, 2, 3])
  #expect(level.group(of: 7, in: 1) == 2)
  #expect(level.group(of: 9, in: 1) == nil)
  #expect(level.rates.count == 4)
}

@Test func groupsOfOneDealKeepTheirPriorRate() {
  var groups = [0, 0]

  let level = BaseRateLevel(
    splitting: &groups, by: [1, 2], isWon: [true, false], parentRates: [0.4])

  #expect(level.rates == [0.4, 0.4])
}
