import TestSupport
import Testing

@testable import Engine

@Suite struct AlertInboxTests {
  private static let day = BoardRow.day

  private static func inbox(_ findings: [AlertFinding] = [Alerts.finding("D1")]) -> AlertInbox {
    var inbox = AlertInbox(alerts: [], cooldown: Cooldown(days: 7))
    _ = inbox.take(findings: findings, on: day)
    return inbox
  }

  @Test func aDayBeforeTheNewestJudgedOneChangesNothing() {
    var inbox = AlertInbox(alerts: [], cooldown: Cooldown(days: 7))
    _ = inbox.take(findings: [], on: Day(number: 20_000))

    let fresh = inbox.take(findings: [Alerts.finding("D1")], on: Day(number: 19_999))

    #expect(fresh.isEmpty && inbox.alerts.isEmpty)
    #expect(inbox.judged == Day(number: 20_000))
  }

  @Test func aFindingBecomesAnOpenAlert() throws {
    let alert = try #require(Self.inbox().alerts.first)

    #expect(alert.id == 1 && alert.episode == 1 && alert.state == .open)
    #expect((alert.firstSeen, alert.lastSeen) == (Self.day, Self.day))
    #expect(alert.dealID == "D1" && alert.rule == .stageStall && alert.sentence == "too long")
  }

  @Test func theSameConditionSpeaksOnceAndIsSeenAgain() {
    var inbox = Self.inbox()
    let fresh = inbox.take(findings: [Alerts.finding("D1")], on: Self.day.advanced(by: 3))

    #expect(fresh == [])
    #expect(inbox.alerts.map(\.firstSeen) == [Self.day])
    #expect(inbox.alerts.map(\.lastSeen) == [Self.day.advanced(by: 3)])
  }

  @Test func anOpenAlertFollowsHowGraveItsConditionIs() {
    var inbox = Self.inbox([Alerts.finding("D1", severity: .watch)])
    let worse = Alerts.finding("D1", severity: .critical, sentence: "far too long")
    let fresh = inbox.take(findings: [worse], on: Self.day.advanced(by: 3))

    #expect(fresh == [])
    #expect(inbox.alerts.map(\.severity) == [.critical])
    #expect(inbox.alerts.map(\.sentence) == ["far too long"])
    _ = inbox.take(findings: [Alerts.finding("D1", severity: .watch)], on: Self.day.advanced(by: 4))
    #expect(inbox.alerts.map(\.severity) == [.watch])
  }

  @Test func oneConditionFoundTwiceOnADayIsOneAlertInTheFirstWords() {
    let inbox = Self.inbox([
      Alerts.finding("D1", sentence: "first"), Alerts.finding("D1", sentence: "second"),
      Alerts.finding("D1", sentence: "first"), Alerts.finding("D1", .scoreDrop),
    ])

    #expect(inbox.alerts.map(\.sentence) == ["first", "too long"])
    #expect(inbox.alerts.map(\.id) == [1, 2])
  }

  @Test(arguments: [Alert.State.open, .acknowledged, .snoozed])
  func aConditionThatIsGoneResolvesItsAlert(state: Alert.State) throws {
    var inbox = Self.inbox()
    if state == .acknowledged { try inbox.acknowledge(1, by: "Bo") }
    if state == .snoozed {
      try inbox.snooze(1, until: Self.day.advanced(by: 30), asOf: Self.day)
    }
    #expect(inbox.alerts.map(\.state) == [state])
    #expect(inbox.take(findings: [], on: Self.day.advanced(by: 1)) == [])

    #expect(inbox.alerts.map(\.state) == [.resolved])
    #expect(inbox.alerts.map(\.lastSeen) == [Self.day], "the last day on which it was found")
    #expect(inbox.alerts[0].snoozedUntil == nil)
  }

  @Test(arguments: [(1, 1), (7, 1), (8, 2), (300, 2)])
  func aResolvedConditionStaysSilentForTheCooldown(later: Int, alerts: Int) throws {
    var inbox = Self.inbox()
    try inbox.resolve(1, on: Self.day)
    let fresh = inbox.take(findings: [Alerts.finding("D1")], on: Self.day.advanced(by: later))

    #expect(inbox.alerts.count == alerts && fresh.count == alerts - 1)
    #expect(inbox.alerts[0].state == .resolved && inbox.alerts[0].lastSeen == Self.day)
    #expect(fresh.allSatisfy { $0.episode == 2 && $0.id == 2 && $0.state == .open })
  }

  @Test func theCooldownCountsFromTheDayOfResolving() throws {
    var inbox = Self.inbox()
    try inbox.resolve(1, on: Self.day.advanced(by: 5))

    #expect(inbox.take(findings: [Alerts.finding("D1")], on: Self.day.advanced(by: 12)) == [])
    #expect(inbox.take(findings: [Alerts.finding("D1")], on: Self.day.advanced(by: 13)).count == 1)
  }

  @Test func acknowledgingKeepsWhoAndEndsASnooze() throws {
    var inbox = Self.inbox()
    try inbox.snooze(1, until: Self.day.advanced(by: 9), asOf: Self.day)
    try inbox.acknowledge(1, by: "Bo")
    _ = inbox.take(findings: [Alerts.finding("D1")], on: Self.day.advanced(by: 20))

    #expect(inbox.alerts.map(\.state) == [.acknowledged])
    #expect(inbox.alerts.map(\.acknowledgedBy) == ["Bo"])
    #expect(inbox.alerts.map(\.snoozedUntil) == [nil])
  }

  @Test(arguments: [(8, Alert.State.snoozed), (9, .open), (30, .open)])
  func aSnoozedAlertIsOpenAgainOnItsDay(later: Int, state: Alert.State) throws {
    var inbox = Self.inbox()
    try inbox.snooze(1, until: Self.day.advanced(by: 9), asOf: Self.day)
    let fresh = inbox.take(findings: [Alerts.finding("D1")], on: Self.day.advanced(by: later))

    #expect(fresh == [], "it wakes and is no new alert")
    #expect(inbox.alerts.map(\.state) == [state])
    #expect((inbox.alerts[0].snoozedUntil == nil) == (state == .open))
  }

  @Test func anEarlierDayTakesNothingBack() throws {
    var inbox = Self.inbox([Alerts.finding("D1"), Alerts.finding("D2")])
    try inbox.resolve(2, on: Self.day)
    let before = inbox.alerts
    let past = Self.day.advanced(by: -30)

    #expect(inbox.take(findings: [Alerts.finding("D2")], on: past) == [])
    #expect(inbox.alerts == before)
  }

  @Test func whatCannotBeChangedIsRefusedAndStaysAsItIs() throws {
    var inbox = Self.inbox()
    let today = Self.day

    #expect(throws: AlertError.unknown(9)) { try inbox.acknowledge(9, by: "Bo") }
    #expect(throws: AlertError.snoozedIntoThePast(1, until: today, asOf: today)) {
      try inbox.snooze(1, until: today, asOf: today)
    }
    #expect(inbox.alerts.map(\.state) == [.open])
    try inbox.resolve(1, on: today)
    #expect(throws: AlertError.resolved(1)) { try inbox.resolve(1, on: today) }
    #expect(throws: AlertError.resolved(1)) { try inbox.acknowledge(1, by: "Bo") }
    #expect(inbox.alerts.map(\.acknowledgedBy) == [nil])
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func noConditionEverHasTwoLiveAlertsNorANumberTwice(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var inbox = AlertInbox(alerts: [], cooldown: Cooldown(days: 2))
    for step in 0..<60 {
      let found = ["A", "B", "C", "D"].filter { _ in Bool.random(using: &generator) }
      let today = Self.day.advanced(by: step)
      _ = inbox.take(findings: found.map { Alerts.finding($0) }, on: today)
      let id = Int64.random(in: 1...Int64(inbox.alerts.count + 1), using: &generator)
      if Bool.random(using: &generator) { try? inbox.resolve(id, on: today) }
      let live = inbox.alerts.filter { $0.state != .resolved }.map { Fingerprint($0) }
      #expect(Set(live).count == live.count && Set(live).isSubset(of: found.map(Self.fingerprint)))
    }
    let episodes = inbox.alerts.filter { $0.dealID == "A" }.map(\.episode)

    #expect(inbox.alerts.map(\.id) == (1...Int64(inbox.alerts.count)).map { $0 })
    #expect(episodes == Array(1..<episodes.count + 1), "episodes count up")
  }

  private static func fingerprint(_ dealID: String) -> Fingerprint {
    Fingerprint(Alerts.finding(dealID))
  }
}
