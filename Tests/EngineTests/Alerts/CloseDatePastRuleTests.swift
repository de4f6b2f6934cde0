import Testing

@testable import Engine

@Suite struct CloseDatePastRuleTests {
  private static func finding(_ daysAgo: Int?, _ settings: RuleSettings? = nil) -> AlertFinding? {
    let row = BoardRow.of(expectedClose: daysAgo.map { BoardRow.day.advanced(by: -$0) })
    return CloseDatePastRule(
      asOf: BoardRow.day, settings: settings ?? .standard(.closeDatePast)
    ).findings(in: [row]).first
  }

  @Test(
    arguments: [
      (-30, nil), (0, nil), (1, Alert.Severity.watch), (29, .watch), (30, .high), (400, .high),
    ] as [(Int, Alert.Severity?)])
  func aDayThatIsOverIsAFinding(daysAgo: Int, severity: Alert.Severity?) {
    #expect(Self.finding(daysAgo)?.severity == severity)
  }

  @Test func withoutADayThereIsNothingToMiss() {
    #expect(Self.finding(nil) == nil)
  }

  @Test func aCompanyMayAllowSomeDays() {
    #expect(Self.finding(9, RuleSettings(limit: 10)) == nil)
    #expect(Self.finding(10, RuleSettings(limit: 10)) != nil)
  }

  @Test func theSentenceNamesTheDay() {
    #expect(Self.finding(1)?.sentence == "expected to close on 2026-01-14, 1 day ago")
    #expect(Self.finding(30)?.sentence == "expected to close on 2025-12-16, 30 days ago")
  }
}
