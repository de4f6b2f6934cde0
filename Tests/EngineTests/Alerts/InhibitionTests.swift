import Testing

@testable import Engine

@Suite struct InhibitionTests {
  private static let old = AlertFinding(.dataIsOld, severity: .high, sentence: "old")

  private static func silenced(_ findings: [AlertFinding]) -> [Alert.Rule?] {
    Inhibition(of: findings).marking(findings).map(\.silencedBy)
  }

  @Test func aStallSpeaksForTheBreachOfTheSameDealOnly() {
    let findings = [
      Alerts.finding("A", .stageStall), Alerts.finding("A", .lifeCycleBreach),
      Alerts.finding("B", .lifeCycleBreach), Alerts.finding("A", .scoreDrop),
    ]

    #expect(Self.silenced(findings) == [nil, .stageStall, nil, nil])
  }

  @Test func aStallThatRaisesNothingSpeaksForNothing() {
    let findings = [
      Alerts.finding("A", .stageStall, isEntry: false), Alerts.finding("A", .lifeCycleBreach),
    ]

    #expect(Self.silenced(findings) == [nil, nil])
  }

  @Test func oldDataSpeaksForStallsWhichGoOnToSpeakForBreaches() {
    let findings = [
      Alerts.finding("A", .stageStall), Alerts.finding("A", .lifeCycleBreach), Self.old,
    ]

    #expect(Self.silenced(findings) == [.dataIsOld, .stageStall, nil])
  }
}
