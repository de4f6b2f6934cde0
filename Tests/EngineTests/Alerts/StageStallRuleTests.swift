import Testing

@testable import Engine

@Suite struct StageStallRuleTests {
  /// 90 % of the winners leave Proposal within 27 days.
  private static let rule = StageStallRule(
    dwell: DwellTimes(
      of: (1...30).map { StageDwell(stage: "Proposal", days: $0, hasEnded: true, outcome: .won) }))

  @Test(arguments: [
    (27, nil), (28, Alert.Severity.watch), (53, .watch), (54, .high),
  ])
  func standingLongerThanNineInTenWinnersIsFound(days: Int, severity: Alert.Severity?) {
    let found = Self.rule.findings(in: [.row(daysInStage: days)])

    #expect(found.first?.severity == severity)
    #expect(found.count == (severity == nil ? 0 : 1))
  }

  @Test func theSentenceNamesDaysStageAndLimit() {
    #expect(
      Self.rule.findings(in: [.row(daysInStage: 40)]).map(\.sentence)
        == ["40 days in Proposal; 90 % of deals that were won left it within 27"])
  }

  @Test func withoutHistoryNothingIsFoundAndTheReasonIsSaid() {
    let rule = StageStallRule(dwell: DwellTimes(of: []))

    #expect(Self.rule.findings(in: [.row(daysInStage: nil)]).isEmpty)
    #expect(Self.rule.findings(in: [.row(stage: "Demo", daysInStage: 900)]).isEmpty)
    #expect(rule.findings(in: [.row(daysInStage: 900)]).isEmpty)
    #expect(rule.cannotJudge?.contains("fewer than 30") == true)
    #expect(Self.rule.cannotJudge == nil)
  }
}
