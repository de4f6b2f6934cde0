import Testing

@testable import Engine

@Suite struct StageStallRuleTests {
  /// Won deals left Demo after 1 to 100 days: 90 % of them within 90.
  private let rule = StageStallRule(
    dwell: DwellTimes(
      of: (1...100).map { StageDwell(stage: "Demo", days: $0, hasEnded: true, outcome: .won) }))

  @Test(arguments: [
    (1, []), (90, []), (91, [Alert.Severity.watch]), (179, [.watch]), (180, [.high]),
  ])
  func longerThanNineInTenWonDealsIsAFinding(days: Int, severities: [Alert.Severity]) {
    #expect(rule.findings(in: [BoardRow.of(daysInStage: days)]).map(\.severity) == severities)
  }

  @Test func theSentenceNamesTheStageTheDaysAndTheLimit() {
    let found = rule.findings(in: [BoardRow.of("A", daysInStage: 95)])

    #expect(
      found.map(\.sentence)
        == ["95 days in Demo; 90 % of deals that were won left it within 90"])
    #expect(found.map(\.rule) == [.stageStall])
  }

  @Test func nothingIsSaidOfAStageOrAStayThatIsNotKnown() {
    let rows = [
      BoardRow.of("A", stage: "Proposal", daysInStage: 900),
      BoardRow.of("B", age: 900, stage: "Demo", daysInStage: nil),
    ]

    #expect(rule.findings(in: rows).isEmpty)
  }

  @Test func withoutHistoryTheRuleSaysThatItCannotJudge() {
    let blind = StageStallRule(dwell: DwellTimes(of: []))

    #expect(rule.cannotJudge == nil)
    #expect(
      blind.cannotJudge
        == "stage stalls cannot be judged yet: fewer than 30 won deals were seen to leave a stage")
    #expect(blind.findings(in: [BoardRow.of(daysInStage: 900)]).isEmpty)
  }
}
