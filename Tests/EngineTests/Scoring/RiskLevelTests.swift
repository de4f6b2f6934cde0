import Testing

@testable import Engine

@Suite struct RiskLevelTests {
  private func score(_ probability: Double, _ kind: DealScore.Kind = .model) -> DealScore {
    DealScore(probability: probability, kind: kind, baseRate: 0.4, drivers: [])
  }

  @Test(arguments: [
    (0.13, RiskLevel.critical), (0.2, .critical), (0.21, .high), (0.4, .high), (0.41, .watch),
    (0.6, .watch), (0.61, .fine), (1, .fine),
  ])
  func aYoungDealIsAsBadAsItsChance(probability: Double, level: RiskLevel) {
    #expect(RiskLevel(of: .fine, score: score(probability)) == level)
  }

  @Test(arguments: [
    (LifeCycleState.unknown, RiskLevel.unknown), (.fine, .fine), (.watch, .watch), (.old, .watch),
    (.breach, .high),
  ])
  func aBaseRateSaysNothingOfTheDeal(state: LifeCycleState, level: RiskLevel) {
    #expect(RiskLevel(of: state, score: score(0.05, .baseRate)) == level)
    #expect(RiskLevel(of: state, score: nil) == level)
  }

  @Test func theWorseOfChanceAndAgeCounts() {
    #expect(RiskLevel(of: .breach, score: score(0.95)) == .high)
    #expect(RiskLevel(of: .breach, score: score(0.05)) == .critical)
    #expect(RiskLevel(of: .unknown, score: score(0.95)) == .fine)
    #expect(RiskLevel.allCases == RiskLevel.allCases.sorted())
  }

  @Test func aRowHasTheLevelOfItsStateAndScore() {
    #expect(BoardRow.of(score: score(0.1), state: .fine).level == .critical)
    #expect(BoardRow.of(state: .breach).level == .high)
  }
}
