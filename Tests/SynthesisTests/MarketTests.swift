import Testing

@testable import Synthesis

@Suite struct MarketTests {
  private let market = Market()

  @Test func everyTraitHasAThousandShares() {
    for trait in [
      market.industries, market.regions, market.products, market.leadSources,
      market.shiftedLeadSources, market.reps,
    ] { #expect(trait.drawable == 1000, "\(trait.names)") }
  }

  @Test func oneRepIsWeakAndOneIsStrong() {
    let differing = market.reps.names.indices.filter { market.reps.odds[$0] != 1000 }

    #expect(differing == [Market.weakRep, Market.strongRep])
    #expect(market.reps.odds[Market.weakRep] < 1000)
    #expect(market.reps.odds[Market.strongRep] > 1000)
    #expect(market.reps.names.first == "R01")
    #expect(market.reps.names.last == "R25")
  }

  @Test func theWeakSourceHasTheLowestOdds() {
    #expect(market.leadSources.odds.min() == market.leadSources.odds[Market.weakSource])
  }

  @Test func everyProductHasACycleAndAnAmount() {
    #expect(market.medianCycles.count == market.products.names.count)
    #expect(market.medianAmounts.count == market.products.names.count)
    #expect(market.stages.count == StagePath.closed + 1)
  }
}
