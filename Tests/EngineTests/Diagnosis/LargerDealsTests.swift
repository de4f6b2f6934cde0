import Testing

@testable import Engine

@Suite struct LargerDealsTests {
  @Test func largeDealsLostMoreThanBeforeAreSeen() throws {
    let market = QuietMarket(seed: 1).changing { deal, _ in
      if deal.closes(in: QuietMarket.after), deal.amount.minorUnits > 6_000_000 {
        deal.outcome = .lost
      }
    }
    let evidence = LargerDeals(data: try market.data()).evidence

    #expect(try #require(evidence.pValue) < 1e-4 && evidence.fits)
    #expect(evidence.sentence.hasPrefix("By money the win rate lies −"))
  }

  @Test func moreLargeDealsThatAreAlwaysHarderAreSeen() throws {
    let market = QuietMarket(seed: 2).changing { deal, market in
      if deal.closes(in: QuietMarket.after), market.happens(onceIn: 2) {
        deal.amount = Amount(minorUnits: 8_500_000)
      }
      if deal.amount.minorUnits > 6_000_000, market.happens(onceIn: 2) { deal.outcome = .lost }
    }
    let evidence = LargerDeals(data: try market.data()).evidence

    #expect(try #require(evidence.pValue) < 1e-4 && evidence.fits)
    #expect(evidence.sentence.contains("of the closed deals are large"))
  }

  @Test func theSameSizesDiluteNothing() throws {
    #expect(try #require(LargerDeals(data: try QuietMarket(seed: 3).data()).evidence.pValue) > 0.05)
  }

  @Test func withoutAmountsItCannotTell() throws {
    let market = QuietMarket(seed: 4).changing { deal, _ in deal.amount = .zero }
    let evidence = LargerDeals(data: try market.data()).evidence

    #expect(evidence.pValue == nil && evidence.sentence == "The deals have no amounts.")
  }
}
