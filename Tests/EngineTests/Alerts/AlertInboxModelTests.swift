import TestSupport
import Testing

@testable import Engine

/// The inbox against a model that knows one condition and no list: 10,000 random histories.
@Suite struct AlertInboxModelTests {
  private static let histories: UInt64 = 10_000
  private static let rules: [Alert.Rule] = [.stageStall, .lifeCycleBreach, .dataIsOld]

  @Test func theInboxDoesWhatTheModelSays() throws {
    for seed in 1...Self.histories {
      let history = AlertHistory(seed: seed, days: 24)
      let (seen, expected) = (try Self.seen(history), Self.expected(history))
      let place = zip(seen, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      let pictures = place.map { "\(seen[$0]) instead of \(expected[$0])" } ?? ""
      try #require(place == nil, "history \(seed), day \(place ?? 0): \(pictures)")
    }
  }

  @Test func theHistoriesReachEveryStateAndEveryPath() {
    var reached: Set<String> = []
    for seed in 1...200 as ClosedRange<UInt64> {
      for pictures in Self.expected(AlertHistory(seed: seed, days: 24)) {
        for picture in pictures {
          reached.insert(picture.state)
          if picture.isSilenced { reached.insert("silenced") }
          if picture.reopenings > 1 { reached.insert("flapping") }
          if picture.episode > 2 { reached.insert("episodes") }
          if picture.isTold { reached.insert("told") }
        }
      }
    }

    #expect(
      reached == [
        "none", "pending", "open", "acknowledged", "snoozed", "resolved", "silenced", "flapping",
        "episodes", "told",
      ])
  }

  private static func seen(_ history: AlertHistory) throws -> [[ReferenceAlert.Picture]] {
    var inbox = AlertInbox(alerts: [], settings: history.settings)
    return try history.steps.indices.map { step in
      let day = BoardRow.day.advanced(by: step)
      inbox.take(findings: history.findings(on: step), on: day)
      let told = inbox.due(on: day).map(\.id)
      for id in told { try inbox.deliver(id, on: day) }
      if let (rule, act) = history.steps[step].act,
        let alert = inbox.alerts.last(where: { $0.rule == rule })
      {
        try? inbox.act(act, on: [alert.id], by: "Bo", on: day)
      }
      return rules.map { rule in
        guard let alert = inbox.alerts.last(where: { $0.rule == rule }) else {
          return ReferenceAlert.Picture()
        }
        return ReferenceAlert.Picture(
          state: alert.state.rawValue, episode: alert.episode, reopenings: alert.reopenings,
          isSilenced: alert.silencedBy != nil, isTold: told.contains(alert.id))
      }
    }
  }

  private static func expected(_ history: AlertHistory) -> [[ReferenceAlert.Picture]] {
    var models = rules.map { ReferenceAlert($0, history.settings) }
    return history.steps.indices.map { step in
      let day = history.steps[step]
      models[0].pass(step, day.stall, isSilenced: day.isDataOld, stage: day.stage)
      models[1].pass(
        step, day.breach, isSilenced: day.stall == .full, stage: day.stage)
      models[2].pass(step, day.isDataOld ? .full : .none, isSilenced: false, stage: "")
      for index in models.indices { models[index].tell(step) }
      if let (rule, act) = day.act, let index = rules.firstIndex(of: rule) {
        // An alert keeps the stage of the day on which its condition was last found.
        models[index].act(step, act, stage: day.stage)
      }
      return models.map(\.picture)
    }
  }
}
