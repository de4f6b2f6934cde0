import TestSupport
import Testing

@testable import Engine

@Suite struct StoreAlertsTests {
  private struct Refusal: Error, Equatable {}

  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  private func alert(_ id: Int64, state: Alert.State = .open, until: Day? = nil) -> Alert {
    var alert = Alert(
      id: id, rule: .scoreDrop, dealID: "A", rep: "Ada", stage: "Demo",
      amount: Amount(minorUnits: 5), severity: .critical, sentence: "it’s late; “very”",
      state: state, episode: 2, firstSeen: .january(3), lastSeen: .january(9))
    alert.openedOn = .january(4)
    alert.snoozedUntil = until
    alert.acknowledgedBy = until.map { _ in "Bea" }
    return alert
  }

  /// An alert in which every field says something.
  private var whole: Alert {
    var alert = Alert(
      id: 9, rule: .segmentDrop, segment: "region=Europe", period: "2026Q1", severity: .high,
      sentence: "fell", state: .resolved, episode: 3, firstSeen: .january(1),
      lastSeen: .january(2))
    (alert.openedOn, alert.reopenings, alert.silencedBy) = (.january(1), 2, .dataIsOld)
    (alert.note, alert.resolvedOn, alert.resolvedBy) = ("seen", .january(5), "Bo")
    (alert.wontActIn, alert.lastDelivered, alert.awaitsMessage) = ("Demo", .january(4), true)
    return alert
  }

  private func save(_ alerts: [Alert]) throws {
    try store.updateInbox { $0 = AlertInbox(alerts: alerts, judged: $0.judged) }
  }

  @Test func theJudgedDayIsKeptAlsoWithoutAlerts() throws {
    try store.updateInbox { inbox in
      #expect(inbox.judged == nil)
      inbox.take(findings: [], on: .january(20))
    }
    try store.updateInbox { $0.take(findings: [], on: .january(21)) }

    try store.updateInbox { #expect($0.alerts == [] && $0.judged == .january(21)) }
  }

  @Test func alertsComeBackAsTheyWereSaved() throws {
    let alerts = [alert(1), alert(2, state: .snoozed, until: .january(30)), whole]
    try save(alerts)

    #expect(try store.alerts() == alerts)
    try save([alert(2, state: .resolved)])
    #expect(try store.alerts() == [alert(1), alert(2, state: .resolved), whole])
  }

  @Test func whatHappenedIsKeptWithItsMoment() throws {
    try save([alert(1)])
    try store.updateInbox(at: 1_790_000_000) { inbox in
      try inbox.act(.acknowledge(note: "calling"), on: [1], by: "Bea", on: .january(10))
    }
    try store.updateInbox { try $0.act(.resolve, on: [1], by: "Cy", on: .january(11)) }

    #expect(
      try store.alertEvents(of: 1) == [
        AlertEvent(
          .acknowledged, of: 1, on: .january(10), by: "Bea", detail: "calling",
          moment: 1_790_000_000),
        AlertEvent(.resolved, of: 1, on: .january(11), by: "Cy"),
      ])
    #expect(try store.alertEvents(of: 2) == [])
  }

  @Test func aRefusedChangeComesThroughAndChangesNothing() throws {
    try save([alert(1)])

    #expect(throws: Refusal()) {
      try store.updateInbox { inbox in
        try inbox.act(.resolve, on: [1], by: "Bo", on: .january(10))
        throw Refusal()
      }
    }
    #expect(try store.alerts() == [alert(1)])
    #expect(try store.alertEvents(of: 1) == [])
  }

  @Test func changesOfManyAtTheSameTimeAreAllKept() async throws {
    try save([alert(1)])
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        group.addTask {
          let store = try Store(at: path, creating: false)
          for number in 0..<10 {
            try store.updateInbox { inbox in
              try inbox.act(.note("\(writer) \(number)"), on: [1], by: "W", on: .january(9))
            }
          }
        }
      }
      try await group.waitForAll()
    }

    #expect(try Set(store.alertEvents(of: 1).map(\.detail)).count == 60)
  }
}
