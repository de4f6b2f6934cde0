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
    Alert(
      id: id, rule: .scoreDrop, dealID: "A", rep: "Ada", amount: Amount(minorUnits: 5),
      state: state, severity: .critical, episode: 2, firstSeen: .january(3),
      lastSeen: .january(9), snoozedUntil: until, acknowledgedBy: until.map { _ in "Bea" },
      sentence: "it’s late; “very”")
  }

  @Test func theJudgedDayIsKeptAlsoWithoutAlerts() throws {
    try store.updateInbox { _, judged in
      #expect(judged == nil)
      judged = .january(20)
    }
    try store.updateInbox { _, judged in judged = .january(21) }

    try store.updateInbox { alerts, judged in #expect(alerts == [] && judged == .january(21)) }
  }

  @Test func alertsComeBackAsTheyWereSaved() throws {
    let alerts = [alert(1), alert(2, state: .snoozed, until: .january(30))]
    try store.saveAlerts(alerts)

    #expect(try store.alerts() == alerts)
    try store.saveAlerts([alert(2, state: .resolved)])
    #expect(try store.alerts() == [alert(2, state: .resolved)])
  }

  @Test func aChangeSeesWhatIsStoredAndIsStored() throws {
    try store.saveAlerts([alert(1)])
    try store.updateAlerts { alerts in
      #expect(alerts == [alert(1)])
      alerts[0].state = .acknowledged
      alerts.append(alert(7))
    }

    #expect(try store.alerts() == [alert(1, state: .acknowledged), alert(7)])
  }

  @Test func aRefusedChangeComesThroughAndChangesNothing() throws {
    try store.saveAlerts([alert(1)])

    #expect(throws: Refusal()) {
      try store.updateAlerts { alerts in
        alerts.removeAll()
        throw Refusal()
      }
    }
    #expect(try store.alerts() == [alert(1)])
  }

  @Test func changesOfManyAtTheSameTimeAreAllKept() async throws {
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        group.addTask {
          let store = try Store(at: path, creating: false)
          for number in 0..<10 {
            try store.updateAlerts { $0.append(self.alert(Int64(writer * 10 + number))) }
          }
        }
      }
      try await group.waitForAll()
    }

    #expect(try store.alerts().map(\.id) == Array(0..<60))
  }
}
