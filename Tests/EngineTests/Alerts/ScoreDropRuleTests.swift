import Testing

@testable import Engine

@Suite struct ScoreDropRuleTests {
  private static let rule = ScoreDropRule(
    previous: ["D1": DealPage.PastScore(day: Day(number: 19_990), probability: 0.75)])

  @Test(arguments: [
    (0.61, nil), (0.59, Alert.Severity.watch), (0.46, .watch), (0.44, .high), (0.9, nil),
  ])
  func fifteenPointsAreADropAndThirtyAHighOne(now: Double, severity: Alert.Severity?) {
    #expect(Self.rule.findings(in: [.row(probability: now)]).first?.severity == severity)
  }

  @Test func theSentenceNamesBothScoresAndTheDay() {
    #expect(
      Self.rule.findings(in: [.row(probability: 0.4)]).map(\.sentence)
        == ["P(win) fell from 75 % on 2024-09-24 to 40 %"])
  }

  @Test func aBaseRateOrANewDealHasNotDropped() {
    #expect(Self.rule.findings(in: [.row(probability: 0.1, kind: .baseRate)]).isEmpty)
    #expect(Self.rule.findings(in: [.row("D2", probability: 0.1)]).isEmpty)
    #expect(Self.rule.findings(in: [.row(probability: nil)]).isEmpty)
  }
}
