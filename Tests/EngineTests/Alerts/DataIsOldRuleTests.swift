import Testing

@testable import Engine

@Suite struct DataIsOldRuleTests {
  private static func findings(_ age: Int?, hours: Double = 36) -> [AlertFinding] {
    DataIsOldRule(
      asOf: BoardRow.day, newest: age.map { BoardRow.day.advanced(by: -$0) },
      settings: RuleSettings(limit: hours)
    ).findings()
  }

  @Test(arguments: [(0, 36, 0), (1, 36, 0), (2, 36, 1), (3, 72, 0), (4, 72, 1), (-5, 36, 0)])
  func dataIsOldAfterSoManyHours(age: Int, hours: Double, findings: Int) {
    #expect(Self.findings(age, hours: hours).count == findings)
  }

  @Test func withoutDataNothingIsOld() {
    #expect(Self.findings(nil).isEmpty)
  }

  @Test func theSentenceNamesTheDayAndWhatItMeans() {
    #expect(
      Self.findings(3).map(\.sentence) == [
        "the last export came on 2026-01-12, 3 days ago; stage stalls are not told until there is a newer one"
      ])
  }
}
