import Testing

@testable import Engine

@Suite struct RuleSettingsTests {
  @Test func theFirstExceptionThatFitsADealHoldsForIt() {
    var settings = RuleSettings.standard(.stageStall)
    settings.exceptions = [
      RuleSettings.Exception(
        segments: [Segment(.region, "Europe"), Segment(.stage, "Demo")], limit: 3),
      RuleSettings.Exception(segments: [Segment(.region, "Europe")], limit: 2),
    ]

    #expect(settings.limit(for: BoardRow.of(stage: "Demo", region: "Europe")) == 3)
    #expect(settings.limit(for: BoardRow.of(stage: "Offer", region: "Europe")) == 2)
    #expect(settings.limit(for: BoardRow.of(stage: "Demo", region: "Asia")) == 1)
  }

  @Test func aRuleWithAnotherLimitFindsOtherDeals() {
    let row = BoardRow.of(age: 100, p90: 61, state: .breach)

    #expect(LifeCycleBreachRule(settings: RuleSettings(limit: 1.5)).findings(in: [row]).count == 1)
    #expect(LifeCycleBreachRule(settings: RuleSettings(limit: 2)).findings(in: [row]).isEmpty)
  }

  @Test func everyRuleHasAStandard() {
    #expect(Alert.Rule.allCases.allSatisfy { RuleSettings.standard($0).isOn })
    #expect(
      Alert.Rule.allCases.allSatisfy {
        RuleSettings.standard($0).clearLimit <= RuleSettings.standard($0).limit
      })
  }
}
