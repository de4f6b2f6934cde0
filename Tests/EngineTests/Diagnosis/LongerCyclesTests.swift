import Testing

@testable import Engine

@Suite struct LongerCyclesTests {
  @Test func twiceTheDaysAreSeenThoughManyDealsAreStillOpen() throws {
    let market = QuietMarket(seed: 1).changing { deal, _ in
      guard deal.isCreated(in: QuietMarket.after), let closed = deal.closed else { return }
      deal.closed = closed.advanced(by: deal.created.distance(to: closed))
    }
    let evidence = LongerCycles(data: try market.data()).evidence

    #expect(try #require(evidence.pValue) < 1e-6 && evidence.fits)
    #expect(try #require(evidence.effect) < 0.7 && evidence.unit == .pace)
  }

  /// The open deals of the younger cohort are censored, not taken for fast or slow ones.
  @Test func theSameCyclesAreNotLongerInAYoungCohort() throws {
    for seed in 2...5 as ClosedRange<UInt64> {
      let evidence = LongerCycles(data: try QuietMarket(seed: seed).data()).evidence

      #expect(try #require(evidence.pValue) > 0.01)
      #expect(try #require(evidence.interval).lower < 1 && evidence.n > 600)
    }
  }

  @Test func tooFewCreatedDealsCannotTell() throws {
    let market = QuietMarket(seed: 6)
    let data = try market.data(versus: RandomDeals.quarter("2019Q1"))

    #expect(LongerCycles(data: data).evidence.pValue == nil)
  }
}
