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

  @Test func aModelIsChallengedAfterAMonth() {
    let day = Day(number: 20_000)

    #expect(!TrainingNeed.isChallengeDue(trainedOn: day, asOf: day.advanced(by: 29)))
    #expect(TrainingNeed.isChallengeDue(trainedOn: day, asOf: day.advanced(by: 30)))
  }
}
