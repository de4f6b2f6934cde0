import TestSupport
import Testing

@testable import Engine

@Suite struct OrderStatisticTests {
  @Test func everyRankIsThatOfTheSortedValues() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let count = Int.random(in: 1...40, using: &random)
      let width = Int64.random(in: 0...50, using: &random)
      let values = (0..<count).map { _ in Int64.random(in: -width...width, using: &random) }
      let sorted = values.sorted()
      for rank in values.indices {
        var copy = values
        #expect(OrderStatistic.value(at: rank, of: &copy) == sorted[rank])
        #expect(copy.sorted() == sorted)
        let later = (rank + count) / 2
        if later < count {
          #expect(OrderStatistic.value(at: later, of: &copy, behind: rank) == sorted[later])
        }
      }
    }
  }

  @Test func sortedReversedAndEqualValuesAreNoWorse() {
    for values in [
      Array(0..<200_000), Array((0..<200_000).reversed()), Array(repeating: 7, count: 200_000),
    ] {
      var copy = values.map(Int64.init)
      #expect(OrderStatistic.value(at: 66_666, of: &copy) == Int64(values.sorted()[66_666]))
    }
  }
}
