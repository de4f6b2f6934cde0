import TestSupport
import Testing

@testable import Engine

@Suite struct OrderStatisticTests {
  @Test func everyRankIsThatOfTheSortedValues() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<100 {
      let count = Int.random(in: 1...400, using: &random)
      let width = Int64(1) << Int64.random(in: 0...62, using: &random)
      let values = (0..<count).map { _ in Int64.random(in: -width...width, using: &random) }
      let sorted = values.sorted()
      for rank in values.indices {
        #expect(OrderStatistic.value(at: rank, of: values) == sorted[rank])
      }
    }
  }

  @Test func severalRanksAreFoundAtOnce() {
    let values = (0..<1000).map { Int64($0 * 7919 % 1000) * 1_000_003 }
    #expect(
      OrderStatistic.values(at: [0, 333, 999], of: values) == [0, 333_000_999, 999_002_997])
  }

  @Test func extremesFarApartAreNoOverflow() {
    let values = [Int64.min, .max, 0] + Array(repeating: 5, count: 100)
    #expect(OrderStatistic.values(at: [0, 1, 2, 102], of: values) == [.min, 0, 5, .max])
  }

  @Test func sortedReversedAndEqualValuesAreNoWorse() {
    for values in [
      Array(0..<200_000), Array((0..<200_000).reversed()), Array(repeating: 7, count: 200_000),
    ] {
      let numbers = values.map(Int64.init)
      #expect(OrderStatistic.value(at: 66_666, of: numbers) == Int64(values.sorted()[66_666]))
    }
  }
}
