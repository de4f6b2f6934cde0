import Testing

@testable import Engine

@Suite struct PipelineQualityTests {
  @Test func weakerDealsComingInAreSeen() throws {
    let market = QuietMarket(seed: 1).changing { deal, market in
      guard deal.isCreated(in: QuietMarket.after), market.happens(onceIn: 2) else { return }
      deal.leadSource = "List"
      deal.outcome = market.outcome(of: "List")
    }
    let evidence = PipelineQuality(data: try market.data()).evidence

    // Half of the deals go from a mean chance of 0.425 to 0.2.
    #expect(try abs(#require(evidence.effect) + 0.1125) < 0.03)
    #expect(try #require(evidence.pValue) < 1e-6 && evidence.fits)
    #expect(try #require(evidence.interval).upper < 0)
  }

  @Test func worseConversionOfTheSameDealsIsNoWeakPipeline() throws {
    let market = QuietMarket(seed: 2).changing { deal, market in
      if deal.closes(in: QuietMarket.after), market.happens(onceIn: 2) { deal.outcome = .lost }
    }
    let evidence = PipelineQuality(data: try market.data()).evidence

    #expect(try #require(evidence.pValue) > 0.05)
    #expect(try abs(#require(evidence.effect)) < 0.02)
  }

  @Test func anExportOfClosedDealsOnlyCannotTell() throws {
    let market = QuietMarket(seed: 3)
    let closed = market.deals.filter { ($0.closed ?? QuietMarket.asOf) <= QuietMarket.asOf }
    let data = try market.data()
    let book = DealBook(of: closed, asOf: QuietMarket.asOf)
    let evidence = PipelineQuality(
      data: DiagnosisData(
        book: book, cube: data.cube, wholePeriods: data.cube, before: data.before,
        after: data.after, stays: [], minimumSample: 30, minimumRepDeals: 30)
    ).evidence

    #expect(evidence.pValue == nil)
    #expect(evidence.sentence.contains("no open deals"))
  }

  @Test func withoutDealsToLearnFromItCannotTell() throws {
    let early = try QuietMarket(seed: 4, quarters: 1).data()

    #expect(PipelineQuality(data: early).evidence.pValue == nil)
  }
}
