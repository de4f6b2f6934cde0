import TestSupport
import Testing

@testable import Engine

@Suite struct PairNumbersTests {
  @Test(arguments: [(10, 10), (1 << 20, 1 << 20), (Int.max, 2)])
  func pairsAreNumberedByFirstAppearanceInATableOrNot(first: Int, second: Int) {
    var numbers = PairNumbers(first: first, second: second)
    let pairs = [(3, 1), (0, 0), (3, 1), (1, 1), (0, 0), (3, 0)]

    #expect(pairs.map { numbers.number($0.0, $0.1) } == [0, 1, 0, 2, 1, 3])
    #expect(numbers.count == 4)
    #expect(numbers.known(1, 1) == 2 && numbers.known(0, 1) == nil)
    #expect(numbers.count == 4, "asking numbers nothing")
  }

  @Test func bothWaysOfKeepingThemAgree() {
    var generator = SeededGenerator(seed: 3)
    var (dense, sparse) = (
      PairNumbers(first: 50, second: 40), PairNumbers(first: 1 << 30, second: 40)
    )
    for _ in 0..<5_000 {
      let first = Int.random(in: 0..<50, using: &generator)
      let second = Int.random(in: 0..<40, using: &generator)
      #expect(dense.number(first, second) == sparse.number(first, second))
    }
    #expect(dense.count == sparse.count && dense.count > 1_500)
  }
}
