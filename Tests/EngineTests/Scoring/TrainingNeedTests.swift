import Testing

@testable import Engine

@Suite struct TrainingNeedTests {
  @Test func aModelStaysUntilAFifthMoreDealsHaveClosed() {
    #expect(!TrainingNeed.isDue(of: .model, known: 1000, closedDeals: 1000))
    #expect(!TrainingNeed.isDue(of: .model, known: 1000, closedDeals: 1199))
    #expect(TrainingNeed.isDue(of: .model, known: 1000, closedDeals: 1200))
    #expect(TrainingNeed.isDue(of: .model, known: 1000, closedDeals: 499), "other deals")
  }

  @Test func aBaseRateWaitsForAnyOtherDeal() {
    #expect(!TrainingNeed.isDue(of: .baseRate, known: 0, closedDeals: 0))
    #expect(TrainingNeed.isDue(of: .baseRate, known: 0, closedDeals: 1))
  }
}
