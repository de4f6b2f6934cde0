import Testing

@testable import Engine

/// The example of docs/metrics/beta-binomial.md and families of all kinds; most likely parameters
/// by `python3 Tests/Oracles/beta_binomial.py`.
@Suite struct BetaBinomialTests {
  private static let spread = family(
    [40, 55, 62, 38, 120, 9, 75, 66], won: [28, 21, 45, 12, 61, 7, 22, 50])

  private static func family(_ closed: [Int], won: [Int]) -> [WinTally] {
    zip(closed, won).map { Tallies.of(won: $1, closed: $0) }
  }

  @Test func aRateIsThePosteriorMeanWithQuantilesOfThePosterior() throws {
    let family = try #require(BetaBinomial(of: Self.spread))
    let interval = family.interval(of: Self.spread[0])

    #expect(abs(family.mean - 0.5459841226834321) < 1e-11)
    #expect(abs(family.theta - 0.12750878666408347) < 1e-11)
    #expect(abs((family.priorDeals ?? 0) - 1 / 0.12750878666408347) < 1e-8)
    #expect(abs(family.rate(of: Self.spread[0]) - 0.6747529501929939) < 1e-11)
    #expect(abs(interval.lower - 0.5371872099207966) < 1e-11)
    #expect(abs(interval.upper - 0.7984808584620475) < 1e-11)
  }

  @Test(arguments: [
    ([200, 200, 200, 210, 190], [60, 62, 58, 150, 140], 0.47484775731512924, 0.17298138338001492),
    ([2, 3, 4, 1, 5, 2, 3, 8], [2, 0, 4, 1, 1, 0, 3, 2], 0.578462225768219, 1.6362421795079736),
  ])
  func parametersAgreeWithScipy(
    closed: [Int], won: [Int], mean: Double, theta: Double
  ) throws {
    let family = try #require(BetaBinomial(of: Self.family(closed, won: won)))

    #expect(abs(family.mean - mean) < 1e-11 && abs(family.theta - theta) < 1e-11)
  }

  @Test(arguments: [
    ([40, 40, 40, 40], [20, 21, 19, 20]), ([20_000, 50, 60, 70], [9000, 20, 40, 30]),
    ([1, 1, 1, 1, 1], [1, 0, 0, 1, 1]), ([30], [12]), ([30, 30], [30, 30]), ([9, 5], [0, 0]),
  ])
  func whereNothingTellsMembersApartAllHaveTheCommonRate(closed: [Int], won: [Int]) throws {
    let members = Self.family(closed, won: won)
    let family = try #require(BetaBinomial(of: members))
    let whole = members.reduce(.zero, +)

    #expect(family.theta == 0 && family.priorDeals == nil)
    #expect(members.allSatisfy { family.rate(of: $0) == whole.winRate })
    #expect(
      family.interval(of: members[0]) == WinRate.interval(won: whole.won, of: whole.closed),
      "without any spread the posterior has no width")
  }

  @Test func membersThatWinAllOrLoseAllKeepTheirRates() throws {
    let members = Self.family([20, 20, 20, 20], won: [20, 0, 20, 0])
    let family = try #require(BetaBinomial(of: members))
    let interval = family.interval(of: members[0])

    #expect(family.theta == BetaBinomialLikelihood.largestTheta)
    #expect(abs(family.rate(of: members[0]) - 1) < 1e-4)
    #expect(interval.lower > 0.99 && interval.upper <= 1)
  }

  @Test func aMemberWithFewDealsIsDrawnFurtherTowardsTheMean() throws {
    let family = try #require(BetaBinomial(of: Self.spread))
    let rates = [5, 50, 500].map { family.rate(of: Tallies.of(won: $0, closed: $0)) }

    #expect(family.rate(of: .zero) == family.mean)
    #expect(rates[0] < rates[1] && rates[1] < rates[2] && rates[2] < 1)
  }

  @Test func withoutClosedDealsThereIsNoFamily() {
    #expect(BetaBinomial(of: []) == nil)
    #expect(BetaBinomial(of: [.zero, .zero]) == nil)
  }

  @Test func theOrderOfTheMembersDoesNotMatter() {
    #expect(BetaBinomial(of: Self.spread) == BetaBinomial(of: Self.spread.reversed()))
  }
}
