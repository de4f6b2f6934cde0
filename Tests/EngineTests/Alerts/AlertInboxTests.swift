import Testing

@testable import Engine

@Suite struct AlertInboxTests {
  private static let today = Day(number: 20_000)
  private static let finding = AlertFinding(
    .stageStall, of: .row(), severity: .high, sentence: "stands")
  private static let other = AlertFinding(
    .lifeCycleBreach, of: .row(), severity: .high, sentence: "old")

  private static func inbox(
    _ findings: [AlertFinding] = [finding], cooldown days: Int = 7
  ) -> AlertInbox {
    var inbox = AlertInbox(alerts: [], cooldown: Cooldown(days: days))
    _ = inbox.take(findings: findings, on: today)
    return inbox
  }

  @Test func aConditionSpeaksOnceHoweverOftenItIsFound() {
    var inbox = Self.inbox([Self.finding, Self.finding])
    let fresh = (1...5).map {
      inbox.take(findings: [Self.finding], on: Self.today.advanced(by: $0)).count
    }

    #expect(fresh == [0, 0, 0, 0, 0])
    #expect(inbox.alerts.map(\.state) == [.open])
    #expect(inbox.alerts.map(\.firstSeen) == [Self.today])
    #expect(inbox.alerts.map(\.lastSeen) == [Self.today.advanced(by: 5)])
  }

  @Test func anotherRuleOrAnotherDealIsAnotherCondition() {
    let second = AlertFinding(.stageStall, of: .row("D2"), severity: .watch, sentence: "stands")
    let inbox = Self.inbox([Self.finding, Self.other, second])

    #expect(inbox.alerts.map(\.id) == [1, 2, 3])
    #expect(Set(inbox.alerts.map(Fingerprint.init)).count == 3)
  }

  @Test func aConditionThatIsGoneResolvesItself() {
    var inbox = Self.inbox()
    _ = inbox.take(findings: [], on: Self.today.advanced(by: 1))

    #expect(inbox.alerts.map(\.state) == [.resolved])
    #expect(inbox.alerts.map(\.lastSeen) == [Self.today])
  }

  @Test(arguments: [(7, 1), (8, 2)])
  func itComesBackAsANewEpisodeOnceTheCooldownIsOver(days: Int, alerts: Int) throws {
    var inbox = Self.inbox()
    try inbox.resolve(1, on: Self.today)
    let fresh = inbox.take(findings: [Self.finding], on: Self.today.advanced(by: days))

    #expect(inbox.alerts.count == alerts)
    #expect(fresh.map(\.episode) == (alerts == 2 ? [2] : []))
    #expect(inbox.alerts.first?.state == .resolved, "the old one stays as it was")
  }

  @Test func acknowledgedItIsKeptQuietAndBySomebody() throws {
    var inbox = Self.inbox()
    try inbox.acknowledge(1, by: "ada")
    let fresh = inbox.take(findings: [Self.finding], on: Self.today.advanced(by: 30))

    #expect(fresh.isEmpty)
    #expect(inbox.alerts.map(\.state) == [.acknowledged])
    #expect(inbox.alerts.map(\.acknowledgedBy) == ["ada"])
  }

  @Test func snoozedItWakesOnItsDay() throws {
    var inbox = Self.inbox()
    let until = Self.today.advanced(by: 3)
    try inbox.snooze(1, until: until, asOf: Self.today)

    _ = inbox.take(findings: [Self.finding], on: Self.today.advanced(by: 2))
    #expect(inbox.alerts.map(\.state) == [.snoozed])
    _ = inbox.take(findings: [Self.finding], on: until)
    #expect(inbox.alerts.map(\.state) == [.open])
    #expect(inbox.alerts[0].snoozedUntil == nil)
  }

  @Test func whatCannotBeDoneIsRefusedAndChangesNothing() throws {
    var inbox = Self.inbox()
    try inbox.resolve(1, on: Self.today)
    let before = inbox.alerts

    #expect(throws: AlertError.unknown(9)) { try inbox.acknowledge(9, by: "ada") }
    #expect(throws: AlertError.resolved(1)) { try inbox.resolve(1, on: Self.today) }
    #expect(inbox.alerts == before)
  }

  @Test func nobodySnoozesIntoThePast() {
    var inbox = Self.inbox()
    let refusal = AlertError.snoozedIntoThePast(1, until: Self.today, asOf: Self.today)

    #expect(throws: refusal) { try inbox.snooze(1, until: Self.today, asOf: Self.today) }
    #expect(inbox.alerts.map(\.state) == [.open])
  }

  @Test func findingsOfAnEarlierDayDoNotTurnBackTheClock() {
    var inbox = Self.inbox()
    _ = inbox.take(findings: [], on: Self.today.advanced(by: -5))
    _ = inbox.take(findings: [Self.finding], on: Self.today.advanced(by: -5))

    #expect(inbox.alerts.map(\.state) == [.open])
    #expect(inbox.alerts.map(\.lastSeen) == [Self.today])
  }
}
