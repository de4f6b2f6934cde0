import TestSupport
import Testing

@testable import Engine

@Suite struct LevelSpreadTests {
  private static func normals(_ seed: UInt64, _ count: Int, spread: Double = 1) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      Normal.roughQuantile(Double.random(in: 0.000001..<0.999999, using: &random)) * spread
    }
  }

  private static func mean(_ count: Int, spread: Double, step: Double = 0) -> Double {
    let all = (1...400 as ClosedRange<UInt64>).map { seed in
      let numbers = normals(seed, count, spread: spread)
      return LevelSpread(numbers.enumerated().map { $1 + ($0 < count / 3 ? step : 0) }).variance
    }
    return all.reduce(0, +) / Double(all.count)
  }

  @Test(arguments: [8, 10, 13])
  func theVarianceOfWideNumbersIsFound(count: Int) {
    #expect(abs(Self.mean(count, spread: 5) / 25 - 1) < 0.15)
  }

  @Test(arguments: [8, 13])
  func aStepOfTheLevelIsNoSpread(count: Int) {
    let without = Self.mean(count, spread: 1)

    #expect(abs(Self.mean(count, spread: 1, step: 20) / without - 1) < 0.25)
    #expect(Self.mean(7, spread: 1, step: 20) > 10, "of few numbers it might be luck")
  }

  @Test func fewerThanTwoNumbersSayNothing() {
    #expect(LevelSpread([]).variance == 1)
    #expect(LevelSpread([9]).variance == 1)
    #expect(LevelSpread([0.1, -0.1]).variance == 1, "less than luck is luck")
  }
}
