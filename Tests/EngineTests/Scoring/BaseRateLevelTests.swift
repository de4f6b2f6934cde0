@testable import Engine
import Testing

@Test func levelSplitsGroupsAndFindsThemAgain() {
  var groups: [Int32] = [0, 0, 1, 1, 1]

  let level = BaseRateLevel(
    splitting: &groups, by: [7, 8, 7, 7, 8], values: 9, isWon: [true, false, true, false, true],
    parentRates: [0.5, 0.6])

  #expect(groups == [0, 1, 2, 2, 3])
  #expect(level.group(of: 7, in: 1) == 2)
  #expect(level.group(of: 9, in: 1) == nil, "a code that no deal of the step had")
  #expect(level.group(of: 6, in: 1) == nil, "a code that no deal of the group had")
  #expect(level.rates.count == 4)
}

@Test func groupsOfOneDealKeepTheirPriorRate() {
  var groups: [Int32] = [0, 0]

  let level = BaseRateLevel(
    splitting: &groups, by: [1, 2], values: 3, isWon: [true, false], parentRates: [0.4])

  #expect(level.rates == [0.4, 0.4])
}
