import Testing

@testable import Engine

@Suite struct FingerprintTests {
  @Test func aFindingAndItsAlertAreTheSameCondition() {
    #expect(
      Fingerprint(Alerts.finding("D1", .scoreDrop))
        == Fingerprint(Alerts.alert(7, dealID: "D1", rule: .scoreDrop)))
  }

  @Test func anotherRuleOrAnotherDealIsAnotherCondition() {
    let stall = Fingerprint(Alerts.finding("D1", .stageStall))

    #expect(stall != Fingerprint(Alerts.finding("D1", .lifeCycleBreach)))
    #expect(stall != Fingerprint(Alerts.finding("D2", .stageStall)))
  }

  @Test func anotherSegmentOrAnotherPeriodIsAnotherCondition() {
    func drop(_ segment: String, _ period: String) -> Fingerprint {
      Fingerprint(
        AlertFinding(
          .segmentDrop, segment: segment, period: period, severity: .high, sentence: "fell"))
    }

    #expect(drop("region=Europe", "2026Q1") != drop("region=Asia", "2026Q1"))
    #expect(drop("region=Europe", "2026Q1") != drop("region=Europe", "2026Q2"))
  }

  @Test func wordsAndSeverityMayChangeWithoutChangingTheCondition() {
    let before = Alerts.finding("D1", severity: .watch, sentence: "31 days in Demo")
    let after = Alerts.finding("D1", severity: .high, sentence: "62 days in Demo")

    #expect(before != after)
    #expect(Fingerprint(before) == Fingerprint(after))
  }
}
