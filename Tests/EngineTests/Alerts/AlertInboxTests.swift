import TestSupport
import Testing

@testable import Engine

@Suite struct AlertInboxTests {
  private static let day = BoardRow.day

  private static func inbox(
    _ findings: [AlertFinding] = [Alerts.finding("D1")], settings: AlertSettings = AlertSettings()
  ) -> AlertInbox {
    var inbox = AlertInbox(alerts: [], settings: settings)
    inbox.take(findings: findings, on: day)
    return inbox
  }

  private static func later(_ days: Int) -> Day { day.advanced(by: days) }

  @Test func aDayBeforeTheNewestJudgedOneChangesNothing() {
    var inbox = AlertInbox(alerts: [])
    inbox.take(findings: [], on: Day(number: 20_000))

    inbox.take(findings: [Alerts.finding("D1")], on: Day(number: 19_999))

    #expect(inbox.alerts.isEmpty && inbox.log.isEmpty)
    #expect(inbox.judged == Day(number: 20_000))
  }

  @Test func aClosedDealHasNoAlertAndASnoozeEndsWithoutAnyRule() throws {
    var inbox = Self.inbox([Alerts.finding("D1"), Alerts.finding("D2")])
    try inbox.act(.snooze(until: Self.later(2)), on: [2], by: "ada", on: Self.day)
    let before = inbox.log.count

    inbox.settle(closed: ["D1"], on: Self.later(1))
    #expect(inbox.alerts.map(\.state) == [.resolved, .snoozed])
    inbox.settle(closed: ["D1"], on: Self.later(2))

    #expect(inbox.alerts.map(\.state) == [.resolved, .open])
    #expect(
      inbox.log.dropFirst(before) == [
        AlertEvent(.resolved, of: 1, on: Self.later(1), detail: "the deal closed"),
        AlertEvent(.woke, of: 2, on: Self.later(2)),
      ])
    inbox.settle(closed: ["D2"], on: Self.later(-1))
    #expect(inbox.alerts.map(\.state) == [.resolved, .open], "a past day tells of nothing new")
  }

  @Test func aFindingBecomesAnOpenAlert() throws {
    let inbox = Self.inbox()
    let alert = try #require(inbox.alerts.first)

    #expect(alert.id == 1 && alert.episode == 1 && alert.state == .open)
    #expect((alert.firstSeen, alert.lastSeen, alert.openedOn) == (Self.day, Self.day, Self.day))
    #expect(alert.dealID == "D1" && alert.rule == .stageStall && alert.sentence == "too long")
    #expect(inbox.log == [AlertEvent(.opened, of: 1, on: Self.day)])
  }

  @Test func anOpenAlertFollowsItsCondition() {
    var inbox = Self.inbox([Alerts.finding("D1", severity: .watch)])
    let worse = Alerts.finding("D1", severity: .critical, stage: "Offer", sentence: "far too long")
    inbox.take(findings: [worse], on: Self.later(3))

    #expect(inbox.alerts.map(\.severity) == [.critical])
    #expect(inbox.alerts.map(\.sentence) == ["far too long"])
    #expect(inbox.alerts.map(\.stage) == ["Offer"])
    #expect(inbox.alerts.map(\.firstSeen) == [Self.day])
    #expect(inbox.alerts.map(\.lastSeen) == [Self.later(3)])
    #expect(inbox.log.count == 1, "it speaks once")
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
      try inbox.act(.snooze(until: Self.later(30)), on: [1], by: "Bo", on: Self.day)
    }
    #expect(inbox.alerts.map(\.state) == [state])
    inbox.take(findings: [], on: Self.later(1))

    #expect(inbox.alerts.map(\.state) == [.resolved])
    #expect(inbox.alerts.map(\.lastSeen) == [Self.day], "the last day on which it was found")
    #expect(inbox.alerts.map(\.resolvedOn) == [Self.later(1)])
    #expect(inbox.alerts[0].resolvedBy == nil && inbox.alerts[0].snoozedUntil == nil)
  }

  @Test func aConditionIsPendingUntilItHasHeld() {
    var settings = AlertSettings()
    settings[.stageStall].holdDays = 2
    var inbox = Self.inbox(settings: settings)
    #expect(inbox.alerts.map(\.state) == [.pending] && inbox.log.isEmpty)
    inbox.take(findings: [Alerts.finding("D1")], on: Self.later(1))
    #expect(inbox.alerts.map(\.state) == [.pending])

    inbox.take(findings: [Alerts.finding("D1")], on: Self.later(2))

    #expect(inbox.alerts.map(\.state) == [.open])
    #expect(inbox.alerts.map(\.openedOn) == [Self.later(2)])
  }

  @Test func whatWasOnlyPendingLeavesNoTraceOfOpening() {
    var settings = AlertSettings()
    settings[.stageStall].holdDays = 2
    var inbox = Self.inbox(settings: settings)
    inbox.take(findings: [], on: Self.later(1))
    inbox.take(findings: [Alerts.finding("D1")], on: Self.later(2))

    #expect(inbox.alerts.map(\.state) == [.pending] && inbox.log.isEmpty)
    #expect(inbox.alerts.map(\.firstSeen) == [Self.later(2)], "it has to hold anew")
    #expect(inbox.alerts.map(\.reopenings) == [0])
  }

  @Test func aWeakFindingKeepsAnAlertAliveAndRaisesNone() {
    let weak = Alerts.finding("D1", .scoreDrop, isEntry: false)
    #expect(Self.inbox([weak]).alerts.isEmpty)
    var inbox = Self.inbox([Alerts.finding("D1", .scoreDrop)])
    inbox.take(findings: [weak], on: Self.later(1))
    #expect(inbox.alerts.map(\.state) == [.open])

    inbox.take(findings: [], on: Self.later(2))
    inbox.take(findings: [weak], on: Self.later(3))

    #expect(inbox.alerts.map(\.state) == [.resolved])
  }

  @Test(arguments: [(2, 1, 1), (8, 1, 1), (9, 2, 0)])
  func whatComesBackSoonIsTheSameEpisode(again: Int, alerts: Int, reopenings: Int) {
    var inbox = Self.inbox()
    inbox.take(findings: [], on: Self.later(1))
    inbox.take(findings: [Alerts.finding("D1")], on: Self.later(again))

    #expect(inbox.alerts.count == alerts)
    #expect(inbox.alerts.last?.state == .open && inbox.alerts.last?.episode == alerts)
    #expect(inbox.alerts.last?.reopenings == reopenings)
    #expect(inbox.log.last?.kind == (alerts == 1 ? .reopened : .opened))
  }

  @Test func whatComesAndGoesTwiceIsFlapping() {
    var inbox = Self.inbox()
    var flapping: [Bool] = []
    for step in 1...4 {
      inbox.take(findings: step % 2 == 0 ? [Alerts.finding("D1")] : [], on: Self.later(step))
      flapping.append(inbox.alerts[0].isFlapping)
    }

    #expect(flapping == [false, false, false, true])
  }

  @Test func whoLookedAfterAnEpisodeStillDoesWhenItGoesOn() throws {
    var inbox = Self.inbox()
    try inbox.acknowledge(1, by: "Bo")
    inbox.take(findings: [], on: Self.later(1))
    inbox.take(findings: [Alerts.finding("D1")], on: Self.later(3))

    #expect(inbox.alerts.map(\.state) == [.acknowledged])
    #expect(inbox.alerts.map(\.acknowledgedBy) == ["Bo"])
    #expect(inbox.due(on: Self.later(3)).isEmpty)
  }

  @Test(arguments: [(1, 1), (7, 1), (8, 2), (300, 2)])
  func whatAPersonResolvedStaysSilentForTheWindow(later: Int, alerts: Int) throws {
    var inbox = Self.inbox()
    try inbox.act(.resolve, on: [1], by: "Bo", on: Self.day)
    for day in 1...later { inbox.take(findings: [Alerts.finding("D1")], on: Self.later(day)) }

    #expect(inbox.alerts.count == alerts)
    #expect(inbox.alerts[0].state == .resolved && inbox.alerts[0].resolvedBy == "Bo")
    #expect(inbox.alerts.dropFirst().allSatisfy { $0.episode == 2 && $0.state == .open })
  }

  @Test func nobodyActsUntilTheStageChanges() throws {
    var inbox = Self.inbox()
    try inbox.act(.wontAct, on: [1], by: "Bo", on: Self.day)
    for day in 1...60 { inbox.take(findings: [Alerts.finding("D1")], on: Self.later(day)) }
    inbox.take(findings: [], on: Self.later(61))
    inbox.take(findings: [Alerts.finding("D1")], on: Self.later(90))
    #expect(inbox.alerts.count == 1 && inbox.alerts[0].wontActIn == "Demo")

    inbox.take(findings: [Alerts.finding("D1", stage: "Offer")], on: Self.later(91))

    #expect(inbox.alerts.map(\.state) == [.resolved, .open])
    #expect(inbox.alerts.map(\.stage) == ["Demo", "Offer"])
  }

  @Test func anAlertAboutNoDealCannotWaitForAStage() {
    var inbox = Self.inbox([AlertFinding(.dataIsOld, severity: .high, sentence: "old")])

    #expect(throws: AlertError.hasNoStage(1)) {
      try inbox.act(.wontAct, on: [1], by: "Bo", on: Self.day)
    }
  }

  @Test(arguments: [(8, Alert.State.snoozed), (9, .open), (30, .open)])
  func aSnoozedAlertIsOpenAgainOnItsDay(later: Int, state: Alert.State) throws {
    var inbox = Self.inbox()
    try inbox.act(.snooze(until: Self.later(9)), on: [1], by: "Bo", on: Self.day)
    inbox.take(findings: [Alerts.finding("D1")], on: Self.later(later))

    #expect(inbox.alerts.map(\.state) == [state])
    #expect((inbox.alerts[0].snoozedUntil == nil) == (state == .open))
    #expect(inbox.due(on: Self.later(later)).count == (state == .open ? 1 : 0))
  }

  @Test func oneRuleSpeaksForAnotherUntilItIsGone() {
    let (stall, breach) = (Alerts.finding("D1"), Alerts.finding("D1", .lifeCycleBreach))
    var inbox = Self.inbox([breach])
    inbox.take(findings: [stall, breach], on: Self.later(1))
    #expect(inbox.alerts.map(\.silencedBy) == [.stageStall, nil])
    #expect(inbox.due(on: Self.later(1)).map(\.rule) == [.stageStall])

    inbox.take(findings: [breach], on: Self.later(2))

    #expect(inbox.alerts.map(\.state) == [.open, .resolved])
    #expect(inbox.alerts.map(\.silencedBy) == [nil, nil])
    #expect(Self.inbox([stall, breach]).alerts.map(\.rule) == [.stageStall], "none is raised")
  }

  @Test func aMessageIsDueOnceAndNotAgainWithinTheCooldown() throws {
    var inbox = Self.inbox()
    #expect(inbox.due(on: Self.day).map(\.id) == [1])
    try inbox.deliver(1, on: Self.day)
    #expect(inbox.due(on: Self.later(30)).isEmpty, "it has been told")

    inbox.take(findings: [], on: Self.later(1))
    inbox.take(findings: [Alerts.finding("D1")], on: Self.later(3))
    #expect(inbox.alerts.map(\.awaitsMessage) == [true])

    let days = (3...10).filter { !inbox.due(on: Self.later($0)).isEmpty }
    #expect(days == [8, 9, 10], "seven days after the message that arrived")
  }

  @Test func aPersonIsAskedWithAllAlertsOrWithNone() throws {
    var inbox = Self.inbox([Alerts.finding("D1"), Alerts.finding("D2")])
    try inbox.act(.resolve, on: [2], by: "Bo", on: Self.day)
    let before = inbox.alerts

    #expect(throws: AlertError.resolved(2)) {
      try inbox.act(.acknowledge(note: nil), on: [1, 2], by: "Bo", on: Self.day)
    }
    #expect(inbox.alerts == before)
  }

  @Test func whatCannotBeChangedIsRefusedAndStaysAsItIs() throws {
    var settings = AlertSettings()
    settings[.lifeCycleBreach].holdDays = 5
    var inbox = Self.inbox(
      [Alerts.finding("D1"), Alerts.finding("D2", .lifeCycleBreach)], settings: settings)
    let (today, before) = (Self.day, inbox.alerts)

    #expect(throws: AlertError.unknown(9)) { try inbox.acknowledge(9, by: "Bo") }
    #expect(throws: AlertError.pending(2)) { try inbox.acknowledge(2, by: "Bo") }
    #expect(throws: AlertError.snoozedIntoThePast(1, until: today, asOf: today)) {
      try inbox.act(.snooze(until: today), on: [1], by: "Bo", on: today)
    }
    #expect(throws: AlertError.emptyNote(1)) {
      try inbox.act(.note(""), on: [1], by: "Bo", on: today)
    }
    #expect(inbox.alerts == before)
  }

  @Test func everythingAPersonDoesIsWrittenDown() throws {
    var inbox = Self.inbox()
    let acts: [AlertAct] = [
      .acknowledge(note: "calling"), .note("called"), .snooze(until: Self.later(3)), .wontAct,
      .note("lost interest"),
    ]
    for act in acts { try inbox.act(act, on: [1], by: "Bo", on: Self.day) }

    #expect(
      inbox.log.dropFirst().map(\.kind) == [.acknowledged, .noted, .snoozed, .wontAct, .noted])
    #expect(
      inbox.log.dropFirst().map(\.detail) == [
        "calling", "called", Self.later(3).description, "Demo", "lost interest",
      ])
    #expect(inbox.log.dropFirst().allSatisfy { $0.person == "Bo" && $0.day == Self.day })
    #expect(inbox.alerts[0].note == "lost interest" && inbox.alerts[0].acknowledgedBy == "Bo")
  }

  @Test func undoingBringsBackWhatWasUnlessItHasChangedSince() throws {
    var inbox = Self.inbox([Alerts.finding("D1"), Alerts.finding("D2")])
    let before = inbox.alerts
    try inbox.act(.snooze(until: Self.later(3)), on: [1, 2], by: "Bo", on: Self.day)
    let change = AlertChange(before: before, after: inbox.alerts)
    var other = inbox
    try inbox.undo(change, by: "Bo", on: Self.day)
    #expect(inbox.alerts == before)
    #expect(inbox.log.suffix(2).map(\.kind) == [.undone, .undone])

    try other.act(.note("mine"), on: [2], by: "Cy", on: Self.day)
    let after = other.alerts
    #expect(throws: AlertError.changedSince(2)) {
      try other.undo(change, by: "Bo", on: Self.day)
    }
    #expect(other.alerts == after)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func noConditionEverHasTwoLiveAlertsNorANumberTwice(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var inbox = AlertInbox(alerts: [])
    for step in 0..<60 {
      let found = ["A", "B", "C", "D"].filter { _ in Bool.random(using: &generator) }
      inbox.take(findings: found.map { Alerts.finding($0) }, on: Self.later(step))
      let id = Int64.random(in: 1...Int64(inbox.alerts.count + 1), using: &generator)
      if Bool.random(using: &generator) {
        try? inbox.act(.resolve, on: [id], by: "Bo", on: Self.later(step))
      }
      let live = inbox.alerts.filter { $0.state != .resolved }.map { Fingerprint($0) }
      #expect(Set(live).count == live.count)
      #expect(Set(live).isSubset(of: found.map { Fingerprint(Alerts.finding($0)) }))
    }
    let episodes = inbox.alerts.filter { $0.dealID == "A" }.map(\.episode)

    #expect(inbox.alerts.map(\.id) == (1...Int64(inbox.alerts.count)).map { $0 })
    #expect(episodes == Array(1..<episodes.count + 1), "episodes count up")
  }
}

extension AlertInbox {
  fileprivate mutating func acknowledge(_ id: Int64, by person: String) throws(AlertError) {
    try act(.acknowledge(note: nil), on: [id], by: person, on: BoardRow.day)
  }
}
