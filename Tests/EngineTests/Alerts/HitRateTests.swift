import Testing

@testable import Engine

@Suite struct HitRateTests {
  private static func cases(
    _ count: Int, lost: Int, comparable: (ended: Int, lost: Int) = (10, 5)
  ) -> [HitRate.Case] {
    (0..<count).map { HitRate.Case(isLost: $0 < lost, comparable: comparable) }
  }

  @Test func lostDealsAreComparedWithThoseLikeEach() {
    let cases =
      Self.cases(10, lost: 8, comparable: (10, 2)) + Self.cases(10, lost: 9, comparable: (8, 6))
    let hits = HitRate(of: cases)

    #expect(hits.ended == 20 && hits.lost == 17 && hits.leftOut == 0)
    #expect(hits.rate == 0.85)
    #expect(hits.comparable.map { abs($0 - 0.475) < 1e-12 } == true)
  }

  /// scipy 1.17.1: binom.sf(15, 25, 0.4) = 0.013169, proportion_confint(16, 25, method="wilson").
  @Test func theChanceOfSoManyLossesIsExact() throws {
    let hits = HitRate(of: Self.cases(25, lost: 16, comparable: (5, 2)))

    #expect(abs(try #require(hits.pValue) - 0.013169) < 1e-6)
    let interval = try #require(hits.interval)
    #expect(abs(interval.lower - 0.445185) < 1e-5 && abs(interval.upper - 0.797521) < 1e-5)
  }

  @Test func manyDealsAreJudgedAsFewAre() throws {
    let exact = HitRate(of: Self.cases(500, lost: 270))
    let near = HitRate(of: Self.cases(501, lost: 270))

    #expect(abs(try #require(exact.pValue) - (try #require(near.pValue))) < 0.005)
  }

  @Test func openDealsAndThoseLikeNoneAreLeftOut() {
    let cases =
      Self.cases(3, lost: 1) + Self.cases(2, lost: 2, comparable: (0, 0))
      + [HitRate.Case(isLost: nil, comparable: (10, 5))]
    let hits = HitRate(of: cases)

    #expect(hits.ended == 3 && hits.lost == 1 && hits.leftOut == 3)
    #expect(hits.pValue == nil, "too few")
  }

  @Test func withoutACaseNothingIsSaid() {
    let hits = HitRate(of: [])

    #expect(
      hits.rate == nil && hits.interval == nil && hits.comparable == nil && hits.pValue == nil)
  }
}
