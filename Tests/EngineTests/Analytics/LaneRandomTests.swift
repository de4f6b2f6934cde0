import Testing

@testable import Engine

@Suite struct LaneRandomTests {
  @Test func aSeedGivesTheSameAgainAndEveryStreamAndLaneItsOwn() {
    var (one, again) = (LaneRandom(seed: 1, stream: 0), LaneRandom(seed: 1, stream: 0))
    var others = [LaneRandom(seed: 1, stream: 1), LaneRandom(seed: 2, stream: 0)]
    let first = one.next()

    #expect(first == again.next())
    let numbers = Set(
      ([first] + others.indices.map { others[$0].next() }).flatMap { lanes in
        lanes.indices.map { lanes[$0] }
      })
    #expect(numbers.count == 24)
  }

  /// χ² of 16 equal parts, 15 degrees of freedom; 37.7 is passed once in a thousand times.
  @Test func numbersAreSpreadEvenly() {
    var random = LaneRandom(seed: 3, stream: 0)
    var counts = Array(repeating: 0, count: 16)
    for _ in 0..<10_000 {
      let lanes = random.next()
      for lane in 0..<8 { counts[Int(lanes[lane] >> 28)] += 1 }
    }

    let expected = 5000.0
    let statistic = counts.reduce(0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    #expect(statistic < 37.7)
  }

  @Test func aNumberBelowABoundReachesAllOfThemAndMovesOneLaneOnly() {
    var random = LaneRandom(seed: 3, stream: 0)
    var untouched = random
    let seen = Set((0..<200).map { _ in random.next(below: 7, lane: 2) })
    let (moved, still) = (random.next(), untouched.next())

    #expect(seen == Set(0..<7))
    #expect((0..<8).filter { moved[$0] != still[$0] } == [2])
  }
}
