import Testing

@testable import Engine

@Suite struct SeasonalityTests {
  @Test func aFallOfEverySpringIsTheSeason() throws {
    let market = Self.losing(in: ["2022Q2", "2023Q2", "2024Q2"])
    let evidence = Seasonality(data: try market.data()).evidence

    #expect(try #require(evidence.pValue) < 0.001 && evidence.fits)
    #expect(try #require(evidence.effect) < -0.1)
  }

  @Test func aFallThatNoEarlierYearHadIsNot() throws {
    let evidence = Seasonality(data: try Self.losing(in: ["2024Q2"]).data()).evidence

    #expect(!evidence.fits)
    #expect(evidence.sentence.contains("which is not the −"))
  }

  @Test func lessThanTwoYearsCannotTell() throws {
    let evidence = Seasonality(data: try QuietMarket(seed: 2, quarters: 6).data()).evidence

    #expect(evidence.pValue == nil)
    #expect(evidence.sentence.hasPrefix("A season needs 8 whole quarters"))
  }

  @Test func aYearAgoHasNoSeasonInIt() throws {
    let data = try QuietMarket(seed: 3).data(versus: QuietMarket.after.yearAgo)

    #expect(Seasonality(data: data).evidence.pValue == nil)
  }

  private static func losing(in quarters: [String]) -> QuietMarket {
    let periods = quarters.map(RandomDeals.quarter)
    return QuietMarket(seed: 1).changing { deal, market in
      if periods.contains(where: { deal.closes(in: $0) }), market.happens(onceIn: 2) {
        deal.outcome = .lost
      }
    }
  }
}
