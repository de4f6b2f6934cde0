import Testing

@testable import Engine

@Suite struct OutboxTests {
  /// 2026-11-26 06:00 UTC.
  private static let morning: Int64 = 1_795_672_800
  private static let day = LocalTime(at: morning, secondsAhead: 0).day

  private static func settings(
    immediate: Int = 2, quiet: QuietHours? = nil
  ) throws -> NotificationSettings {
    let people = [
      Recipient("ann", channel: "mail", reps: ["Ann"], quiet: quiet),
      Recipient("ops", channel: "slack", quiet: quiet),
    ]
    var settings = NotificationSettings(routing: try Routing(people, fallback: "ops"))
    settings.immediate = immediate
    return settings
  }

  private static func alerts(_ ids: ClosedRange<Int64>) -> [Alert] {
    ids.map { Alerts.alert($0, dealID: "D\($0)", amount: $0 * 100) }
  }

  private static func planned(
    _ alerts: [Alert], atRisk: [String: Amount] = [:], immediate: Int = 2,
    quiet: QuietHours? = nil
  ) throws -> Outbox {
    var outbox = Outbox([], nextID: 1)
    outbox.plan(
      alerts, atRisk: atRisk, by: try settings(immediate: immediate, quiet: quiet), at: morning)
    return outbox
  }

  @Test func thoseWithMostAtRiskComeAtOnceAndTheRestInTheDigest() throws {
    let risk = ["D1": Amount(minorUnits: 9000), "D2": Amount(minorUnits: 5)]

    let outbox = try Self.planned(Self.alerts(1...5), atRisk: risk)

    #expect(outbox.messages.map(\.kind) == [.immediate, .immediate, .digest])
    #expect(outbox.messages.map(\.alerts) == [[1], [5], [4, 3, 2]])
    #expect(outbox.messages.map(\.notBefore) == [0, 0, 2].map { Self.morning + $0 * 3600 })
    #expect(outbox.messages.map(\.id) == [1, 2, 3])
    #expect(outbox.messages.allSatisfy { $0.recipient == "ann" && $0.day == Self.day })
  }

  @Test func whatIsAboutNoSingleDealHasNoValueAndComesLast() throws {
    let drift = Alert(
      id: 9, rule: .modelDrift, severity: .watch, sentence: "", firstSeen: Self.day,
      lastSeen: Self.day)

    let outbox = try Self.planned([drift] + Self.alerts(1...1))

    #expect(outbox.messages.map(\.recipient) == ["ann", "ops"])
  }

  @Test func aDayHasOnlySoManyImmediateOnes() throws {
    var outbox = try Self.planned(Self.alerts(1...2))
    let settings = try Self.settings()
    outbox.plan(Self.alerts(3...3), atRisk: [:], by: settings, at: Self.morning + 60)
    outbox.plan(Self.alerts(4...4), atRisk: [:], by: settings, at: Self.morning + 86_400)

    #expect(outbox.messages.map(\.kind) == [.immediate, .immediate, .digest, .immediate])
  }

  @Test func theDigestCollectsUntilItsHourAndTheNextOneFromThenOn() throws {
    var outbox = try Self.planned(Self.alerts(1...1), immediate: 0)
    let settings = try Self.settings(immediate: 0)
    outbox.plan(Self.alerts(2...2), atRisk: [:], by: settings, at: Self.morning + 7200)
    outbox.plan(Self.alerts(3...3), atRisk: [:], by: settings, at: Self.morning + 7201)

    #expect(outbox.messages.map(\.alerts) == [[1, 2], [3]])
    #expect(outbox.messages.map(\.day) == [Self.day, Self.day.advanced(by: 1)])
  }

  @Test func nothingIsSentInQuietHours() throws {
    let quiet = QuietHours(start: 20 * 60, end: 9 * 60)

    let outbox = try Self.planned(Self.alerts(1...3), quiet: quiet)

    #expect(outbox.messages.count == 3)
    #expect(outbox.messages.allSatisfy { $0.notBefore == Self.morning + 3 * 3600 })
  }

  /// What is made in the evening and what is made in the morning arrive together.
  @Test func aMorningHasOnlySoManyImmediateOnesAlsoAfterAQuietNight() throws {
    let quiet = QuietHours(start: 20 * 60, end: 9 * 60)
    var outbox = Outbox([], nextID: 1)
    let settings = try Self.settings(quiet: quiet)
    outbox.plan(Self.alerts(1...2), atRisk: [:], by: settings, at: Self.morning - 8 * 3600)
    outbox.plan(Self.alerts(3...4), atRisk: [:], by: settings, at: Self.morning)

    #expect(outbox.messages.map(\.kind) == [.immediate, .immediate, .digest])
    #expect(Set(outbox.messages.map(\.day)) == [Self.day])
  }

  @Test func anAlertThatAMessageIsOnItsWayAboutGetsNoSecondOne() throws {
    var outbox = try Self.planned(Self.alerts(1...4))
    let before = outbox.messages
    outbox.plan(Self.alerts(1...4), atRisk: [:], by: try Self.settings(), at: Self.morning + 90_000)
    #expect(outbox.messages == before)

    var dead = before
    for index in dead.indices { dead[index].state = .dead }
    outbox = Outbox(dead, nextID: 4)
    outbox.plan(Self.alerts(1...4), atRisk: [:], by: try Self.settings(), at: Self.morning + 90_000)
    #expect(outbox.messages == dead)

    var sent = before
    for index in sent.indices { sent[index].state = .sent }
    outbox = Outbox(sent, nextID: 4)
    outbox.plan(Self.alerts(1...1), atRisk: [:], by: try Self.settings(), at: Self.morning + 90_000)
    #expect(outbox.messages.map(\.id) == [1, 2, 3, 4])
  }
}

@Suite struct OutboxMessageCourseTests {
  private static let ann = Recipient("ann", channel: "mail")

  private static func message() -> OutboxMessage {
    OutboxMessage(
      id: 1, .immediate, to: "ann", on: Day(number: 20_000), about: [1], created: 0, notBefore: 0)
  }

  @Test func aFailureIsTriedAgainOutsideQuietHours() {
    var message = Self.message()
    let quiet = Recipient("ann", channel: "mail", quiet: QuietHours(start: 0, end: 60))
    message.begin(at: 5)
    message.end(.failed(reason: "500", retryAfter: nil), at: 10, to: quiet)

    #expect(message.state == .queued && message.attempts == 1 && message.problem == "500")
    #expect(message.notBefore == 3600)
  }

  @Test func afterThePatienceItIsDeadAndCanBeReplayed() {
    var message = Self.message()
    message.begin(at: 5)
    message.end(.failed(reason: "down", retryAfter: nil), at: Backoff.patience + 4, to: Self.ann)
    #expect(message.state == .queued, "it counts from the first attempt")
    message.begin(at: Backoff.patience + 5)
    message.end(.failed(reason: "down", retryAfter: nil), at: Backoff.patience + 5, to: Self.ann)
    #expect(message.state == .dead && message.problem == "down")

    message.replay(at: 300_000)
    #expect(message.state == .queued && message.notBefore == 300_000 && message.attempts == 0)
    message.end(.failed(reason: "down", retryAfter: nil), at: 300_001, to: Self.ann)
    #expect(message.state == .queued, "the patience begins anew")
  }

  @Test func whatARefusalOfOneAddressLeavesIsTriedAgain() {
    var message = Self.message()
    message.begin(at: 5)
    message.end(.refused(reason: "550"), at: 10, to: Self.ann)

    #expect(message.state == .queued && message.problem == "550" && message.notBefore > 10)
  }

  @Test func whatIsDeliveredIsSent() {
    var message = Self.message()
    message.begin(at: 5)
    message.end(.delivered(answer: "200"), at: 10, to: Self.ann)

    #expect(message.state == .sent && message.problem == nil)
  }
}
