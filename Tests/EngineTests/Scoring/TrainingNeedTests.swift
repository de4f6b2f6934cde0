import Testing

@testable import Engine

@Suite struct TrainingNeedTests {
  @Test func withoutAModelItIsDue() {
    #expect(TrainingNeed.isDue(of: nil, closedDeals: 0))
  }

  @Test func aModelStaysUntilAFifthMoreDealsHaveClosed() throws {
    let model = try ScoringModel.train(on: PlantedDeals().book())
    let closed = model.closedDeals

    #expect(model.kind == .model)
    #expect(!TrainingNeed.isDue(of: model, closedDeals: closed))
    #expect(!TrainingNeed.isDue(of: model, closedDeals: closed * 119 / 100))
    #expect(TrainingNeed.isDue(of: model, closedDeals: closed * 121 / 100))
    #expect(TrainingNeed.isDue(of: model, closedDeals: closed / 3), "other deals than it knew")
  }

  @Test func aBaseRateWaitsForAnyOtherDeal() throws {
    let none = try ScoringModel.train(on: PlantedDeals(count: 0).book())

    #expect(!TrainingNeed.isDue(of: none, closedDeals: 0))
    #expect(TrainingNeed.isDue(of: none, closedDeals: 1))
  }
}
