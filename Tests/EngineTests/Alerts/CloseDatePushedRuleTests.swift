import Testing

@testable import Engine

@Suite struct CloseDatePushedRuleTests {
  private static func findings(_ pushes: [String: Int]) -> [AlertFinding] {
    let rows = [
      BoardRow.of("A", expectedClose: BoardRow.day.advanced(by: 14)), BoardRow.of("B"),
    ]
    return CloseDatePushedRule(pushes: pushes).findings(in: rows)
  }

  @Test(arguments: [(2, []), (3, [Alert.Severity.watch]), (5, [.watch]), (6, [.high])])
  func threeTimesAreTooOften(count: Int, severities: [Alert.Severity]) {
    #expect(Self.findings(["A": count]).map(\.severity) == severities)
  }

  @Test func theSentenceNamesHowOftenAndWhereTo() {
    #expect(
      Self.findings(["A": 3, "B": 4, "C": 9]).map(\.sentence) == [
        "close date moved back 3 times, now to 2026-01-29", "close date moved back 4 times",
      ])
  }
}
