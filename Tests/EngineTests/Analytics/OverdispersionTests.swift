import Testing

@testable import Engine

/// Expected: `python3 Tests/Oracles/overdispersion.py`.
@Suite struct OverdispersionTests {
  private static func records(
    _ closed: [Int], won: [Int], chance: (Int, Int) -> Double
  ) -> [RepRecord] {
    closed.indices.map { rep in
      var record = RepRecord(rep: "R\(rep)")
      for deal in 0..<closed[rep] {
        record.add(amount: 100, isWon: deal < won[rep], chance: chance(rep, deal))
      }
      return record
    }
  }

  /// Reps whose deals all have the common rate as their chance.
  private static func alike(_ closed: [Int], won: [Int]) -> [RepRecord] {
    let rate = Double(won.reduce(0, +)) / Double(closed.reduce(0, +))
    return records(closed, won: won) { _, _ in rate }
  }

  @Test func withOneChanceForAllItIsTaronesStatistic() throws {
    let spread = try #require(
      Overdispersion(
        of: Self.alike(
          [40, 55, 62, 38, 120, 9, 75, 66], won: [28, 21, 45, 12, 61, 7, 22, 50])))

    #expect(abs(spread.phi - 8.435244658424404) < 1e-10)
    #expect(abs((spread.z ?? 0) - 11.746193988309194) < 1e-10)
    #expect(abs((spread.pValue ?? 0) / 3.6935853755515613e-32 - 1) < 1e-9)
    #expect(abs(spread.correlation - 0.14782593496132473) < 1e-10)
    #expect(abs(spread.widening - 2.9043492659155863) < 1e-10)
  }

  @Test func repsMoreAlikeThanLuckWidenNothing() throws {
    let spread = try #require(
      Overdispersion(of: Self.alike([40, 40, 40, 40], won: [20, 21, 19, 20])))

    #expect(abs(spread.phi - 0.06666666666666667) < 1e-10)
    #expect(abs((spread.z ?? 0) + 1.3606182606749224) < 1e-10)
    #expect(abs((spread.pValue ?? 0) - 0.9131828210969275) < 1e-10)
    #expect(spread.correlation == 0 && spread.widening == 1)
  }

  /// Over draws at the deals' own chances z has mean 0 and standard deviation 1.
  @Test func withChancesOfTheirOwnZIsStandardised() {
    var uniform = SeededNormals(seed: 11)
    let draws = (0..<2000).compactMap { _ -> Double? in
      let records = (0..<4).map { rep in
        var record = RepRecord(rep: "R\(rep)")
        for deal in 0..<60 {
          let chance = 0.1 + 0.8 * Double((deal * 7 + rep) % 13) / 12
          record.add(amount: 0, isWon: uniform.uniform() < chance, chance: chance)
        }
        return record
      }
      return Overdispersion(of: records)?.z
    }
    let mean = draws.reduce(0, +) / 2000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2000

    #expect(draws.count == 2000)
    #expect(abs(mean) < 0.08 && abs(variance - 1) < 0.15)
  }

  @Test func oneDealEachSaysNothingOfTheSpread() throws {
    let spread = try #require(Overdispersion(of: Self.alike([1, 1, 1, 1], won: [1, 0, 0, 1])))

    #expect(spread.z == nil && spread.pValue == nil && spread.correlation == 0)
  }

  @Test func oneRepAndDealsWithoutLuckHaveNoSpread() {
    #expect(Overdispersion(of: []) == nil)
    #expect(Overdispersion(of: Self.alike([40], won: [20])) == nil)
    #expect(Overdispersion(of: Self.alike([40, 40], won: [40, 40])) == nil)
  }
}
