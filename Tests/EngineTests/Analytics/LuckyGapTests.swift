import Testing

@testable import Engine

/// The mean range of k standard normal numbers is known as d2 of control charts.
///
/// Expected: scipy, by `python3 Tests/Oracles/tails.py`.
@Suite struct LuckyGapTests {
  /// Reps of 100 deals each, all with the same chance.
  private static func reps(_ count: Int, chance: Double) -> [RepRecord] {
    (0..<count).map { number in
      var record = RepRecord(rep: "R\(number)")
      record.tally = Tallies.of(won: 50, closed: 100)
      record.expected = 100 * chance
      record.variance = 100 * chance * (1 - chance)
      return record
    }
  }

  @Test(arguments: [
    (2, 1.1283791670955126), (5, 2.3259289472810396), (10, 3.0775054616703468),
    (25, 3.9306292195071153),
  ])
  func equalRepsShowTheMeanRangeOfAsManyNormalNumbers(count: Int, range: Double) throws {
    let gap = try #require(LuckyGap.mean(of: Self.reps(count, chance: 0.5)))

    #expect(abs(gap / 0.05 - range) < 0.01 * range, "wins are whole numbers, normal ones are not")
  }

  @Test func theSameRepsGiveTheSameGapEveryTime() {
    let reps = Self.reps(7, chance: 0.3)

    #expect(LuckyGap.mean(of: reps) == LuckyGap.mean(of: reps))
  }

  @Test func withoutLuckTheGapIsThatOfTheDealsThemselves() throws {
    var reps = Self.reps(2, chance: 1)
    reps[1].expected = 80
    reps[1].variance = 0

    #expect(abs(try #require(LuckyGap.mean(of: reps)) - 0.2) < 1e-12)
  }

  /// 1 − 2 · 0.5¹⁰: unless all ten win their only deal, or all lose it.
  @Test func repsOfOneDealAreNeverMoreThanAllApart() throws {
    let reps = (0..<10).map { number in
      var record = RepRecord(rep: "R\(number)")
      record.add(amount: 0, isWon: number % 2 == 0, chance: 0.5)
      record.chances = [0.5]
      return record
    }

    #expect(abs(try #require(LuckyGap.mean(of: reps)) - (1 - 2 / 1024.0)) < 1e-12)
  }

  @Test func oneRepHasNoGap() {
    #expect(LuckyGap.mean(of: []) == nil)
    #expect(LuckyGap.mean(of: Self.reps(1, chance: 0.5)) == nil)
  }
}
