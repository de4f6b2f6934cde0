import Testing

@testable import Engine

@Suite struct WeakerLeadsTests {
  @Test func moreDealsFromAWeakSourceAreSeen() throws {
    let market = QuietMarket(seed: 1).changing { deal, market in
      guard deal.isCreated(in: QuietMarket.after), market.happens(onceIn: 3) else { return }
      deal.leadSource = "List"
      deal.outcome = market.outcome(of: "List")
    }
    let evidence = WeakerLeads(data: try market.data()).evidence

    #expect(try #require(evidence.pValue) < 1e-6 && evidence.fits)
    #expect(evidence.sentence.hasPrefix("Lead source List has "))
    // A third of the deals go from a mean rate of 0.425 to 0.2.
    #expect(try abs(#require(evidence.effect) + 0.225 / 3) < 0.025)
  }

  @Test func theSameSourcesGiveNothing() throws {
    #expect(try #require(WeakerLeads(data: try QuietMarket(seed: 2).data()).evidence.pValue) > 0.05)
  }

  @Test func dealsAllAlikeCannotTell() throws {
    let market = QuietMarket(seed: 3).changing { deal, _ in
      (deal.leadSource, deal.industry, deal.region, deal.product) = ("A", "B", "C", "D")
    }
    let evidence = WeakerLeads(data: try market.data()).evidence

    #expect(evidence.pValue == nil && evidence.sentence.hasPrefix("All deals are alike"))
  }
}
