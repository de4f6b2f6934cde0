import TestSupport
import Testing

@testable import Engine

/// Alerts of a planted book, from the rule to the receiver.
@Suite struct WorkspaceNotificationsTests {
  private static let day = PlantedDeals.firstDay.advanced(by: 729)
  /// Noon of the day, in UTC.
  private static let noon = Int64(day.number) * 86_400 + 43_200
  private let opened: OpenedWorkspace

  init() throws {
    opened = try OpenedWorkspace()
    let path = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
    _ = try opened.workspace(asOf: Self.day, taking: path)
  }

  private func workspace(
    after seconds: Int64 = 0, immediate: Int = 2
  ) throws -> Workspace {
    var notifications = NotificationSettings(
      routing: try Routing([Recipient("ops", channel: "slack")], fallback: "ops"))
    notifications.immediate = immediate
    let moment = Self.noon + seconds
    return try opened.workspace(
      asOf: LocalTime(at: moment, secondsAhead: 0).day,
      settings: WorkspaceSettings(notifications: notifications), openedAt: moment)
  }

  private func told(_ workspace: Workspace) throws -> [Alert] {
    try workspace.alerts().filter { !$0.awaitsMessage && $0.lastDelivered != nil }
  }

  /// Delivers what is due at a workspace's moment and answers with the ids of the alerts.
  private func deliver(
    _ workspace: Workspace, _ outcome: DeliveryOutcome = .delivered(answer: "ok")
  ) throws -> [[Alert.ID]] {
    let moment = try #require(workspace.openedAt)
    var received: [[Alert.ID]] = []
    for message in try workspace.dueMessages(at: moment) {
      _ = try workspace.deliver(message, clock: { moment }) { _, alerts in
        received.append(alerts.map(\.id))
        return outcome
      }
    }
    return received
  }

  @Test func newAlertsPutMessagesIntoTheOutboxAndAreToldOnce() throws {
    let workspace = try workspace()
    try workspace.score()
    let open = try workspace.alerts().filter(\.asksForSomebody)
    #expect(open.count >= 3)
    #expect(try workspace.outbox().map(\.kind) == [.digest, .immediate, .immediate])

    #expect(try deliver(workspace).count == 2)
    #expect(try told(workspace).count == 2)
    #expect(try deliver(workspace).isEmpty, "the digest waits for the morning")
    let tomorrow = try self.workspace(after: 72_000)
    #expect(try deliver(tomorrow).map(\.count) == [open.count - 2])

    try workspace.score()
    #expect(try workspace.outbox().allSatisfy { $0.state == .sent })
    let events = try workspace.alertEvents(of: open[0].id)
    #expect(events.map(\.kind) == [.opened, .delivered])
  }

  @Test func withoutAClockOrOfAPastDayNothingIsSent() throws {
    try opened.workspace(asOf: Self.day).score()
    #expect(try workspace().outbox().isEmpty)

    let late = try opened.workspace(
      asOf: Self.day, settings: workspace().settings, openedAt: Self.noon + 3 * 86_400)
    try late.score()
    #expect(try late.outbox().isEmpty)

    try workspace().score()
    #expect(try !workspace().outbox().isEmpty, "what was open all the while is told then")
  }

  @Test func whatSomebodyLooksAfterIsNotSentAnyMore() throws {
    let workspace = try workspace(immediate: 1000)
    try workspace.score()
    let alerts = try workspace.alerts().filter(\.asksForSomebody).map(\.id)
    _ = try workspace.handleAlerts(alerts, .acknowledge(note: nil), by: "ada")

    #expect(try deliver(workspace).isEmpty)
    #expect(try workspace.outbox().allSatisfy { $0.state == .withdrawn })
  }

  @Test func nobodyIsToldOfADealThatHasClosedMeanwhile() throws {
    let workspace = try workspace(immediate: 1000)
    try workspace.score()
    let told = try workspace.alerts().filter(\.asksForSomebody)
    let deal = try #require(told.first(where: \.isAboutDeal)?.dealID)
    let moment = Self.noon + 60
    _ = try workspace.take(
      [
        DealMessage(
          id: "m", dealID: deal, milliseconds: moment * 1000, day: Self.day, isCreation: false,
          fields: [.outcome(.lost)])
      ], now: moment)

    let received = try deliver(self.workspace(after: 120)).flatMap(\.self)

    let others = told.filter { $0.dealID != deal }.map(\.id)
    #expect(!others.isEmpty && received.sorted() == others.sorted())
    let closed = try #require(told.first { $0.dealID == deal })
    #expect(try workspace.alertEvents(of: closed.id).last?.detail == "the deal closed")
  }

  @Test func aSnoozeThatIsOverIsSeenBeforeTheRulesLookAgain() throws {
    let workspace = try workspace()
    try workspace.score()
    let alert = try #require(try workspace.alerts().first(where: \.asksForSomebody))
    let day = Self.day.advanced(by: 1)
    _ = try workspace.handleAlerts([alert.id], .snooze(until: day), by: "ada")
    func state(_ workspace: Workspace) throws -> Alert.State? {
      try workspace.alerts().first { $0.id == alert.id }?.state
    }

    #expect(try state(workspace) == .snoozed)
    #expect(try state(self.workspace(after: 86_400)) == .open)
  }

  @Test func aFailureIsOnRecordAndLeavesTheAlertUntold() throws {
    let workspace = try workspace(immediate: 1)
    try workspace.score()
    let message = try #require(try workspace.outbox().last)
    #expect(try deliver(workspace, .failed(reason: "500", retryAfter: 600)).count == 1)

    #expect(try deliver(workspace).isEmpty, "it waits")
    #expect(try told(workspace).isEmpty)
    #expect(try deliver(self.workspace(after: 600)).count == 1)
    #expect(
      try workspace.deliveryAttempts(of: message.id) == [
        DeliveryAttempt(
          message: message.id, number: 1, began: Self.noon, ended: Self.noon, isDelivered: false,
          answer: "500"),
        DeliveryAttempt(
          message: message.id, number: 2, began: Self.noon + 600, ended: Self.noon + 600,
          isDelivered: true, answer: "ok"),
      ])
  }

  @Test func aMessageThatNobodyTakesDiesAndIsReplayed() throws {
    try workspace(immediate: 1).score()
    let failure = DeliveryOutcome.failed(reason: "down", retryAfter: nil)
    _ = try deliver(workspace(), failure)
    let late = try workspace(after: Backoff.patience)
    let id = try #require(try late.outbox().last).id
    _ = try deliver(late, failure)
    #expect(try late.outbox().filter { $0.state == .dead }.map(\.id) == [id])
    #expect(try late.deadMessages() == 1)
    #expect(try late.alertDoubts().contains { $0.contains("notify --state dead") })

    #expect(try late.replayDeadMessages(id + 100, at: Self.noon) == 0)
    #expect(try late.replayDeadMessages(at: Self.noon) == 1)
    #expect(try deliver(late).count >= 1)
    #expect(try late.outbox().first { $0.id == id }?.state == .sent)
  }

  @Test func whatARecipientWhoIsGoneWasToGetGoesToTheFallback() throws {
    try workspace(immediate: 1).score()
    let changed = try opened.workspace(
      asOf: Self.day,
      settings: WorkspaceSettings(
        notifications: NotificationSettings(
          routing: try Routing([Recipient("new", channel: "slack")], fallback: "new"))),
      openedAt: Self.noon)
    let message = try #require(try changed.dueMessages(at: Self.noon).first)

    var told = ""
    let outcome = try changed.deliver(message, clock: { Self.noon }) { recipient, _ in
      told = recipient.name
      return .delivered(answer: "ok")
    }

    #expect(message.recipient == "ops" && told == "new")
    #expect(outcome == .delivered(answer: "ok"))
  }

  @Test func aChannelThatAsksToBeLeftAloneIsLeftAloneByAllMessages() throws {
    let workspace = try workspace(immediate: 3)
    try workspace.score()
    let due = try workspace.dueMessages(at: Self.noon)
    #expect(due.count == 3)

    _ = try workspace.deliver(due[0], clock: { Self.noon }) { _, _ in
      .failed(reason: "429", retryAfter: 3600)
    }

    #expect(try workspace.dueMessages(at: Self.noon + 3599).isEmpty)
    #expect(try workspace.dueMessages(at: Self.noon + 3600).count == 3)
  }

  @Test func oneProcessAtATimeDelivers() throws {
    let (first, second) = (try workspace(), try workspace())

    #expect(try first.aloneAtDelivery { try second.aloneAtDelivery { 1 } } == .some(nil))
    #expect(try second.aloneAtDelivery { 2 } == 2)
  }
}
