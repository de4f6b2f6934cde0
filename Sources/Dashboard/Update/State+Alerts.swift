import Engine

extension State {
  /// Acknowledges, snoozes or resolves what is selected.
  mutating func handle(_ command: Command) -> [Effect] {
    let targets = targetAlerts
    guard !targets.isEmpty else {
      message = Message(screen == .alerts ? "no alert is selected" : "no open alert for this deal")
      return []
    }
    switch command {
    case .acknowledge:
      return change(targets, to: .acknowledged, "acknowledged") { .acknowledge($0) }
    case .resolve: return change(targets, to: .resolved, "resolved") { .resolve($0) }
    default:
      prompt = PromptState(.snooze, text: "7")
      popup = .prompt
      return []
    }
  }

  /// Snoozes what is selected for the days that were typed.
  mutating func snooze(forDays text: String) -> [Effect] {
    guard let days = Int(text), (1...365).contains(days) else {
      message = Message("snooze for 1 to 365 days, not '\(text)'", kind: .error)
      return []
    }
    return change(targetAlerts, to: .snoozed, "snoozed for \(days) d") { .snooze($0, days: days) }
  }

  /// The selected alert, or the open alerts of the selected deal.
  private var targetAlerts: [Alert] {
    switch screen {
    case .alerts: alerts.selected.map { [$0] } ?? []
    case .deal: deal.id.map(alerts.open) ?? []
    default: risk.cursor.id.map(alerts.open) ?? []
    }
  }

  private mutating func change(
    _ targets: [Alert], to state: Alert.State, _ word: String, effect: (Alert.ID) -> Effect
  ) -> [Effect] {
    alerts.set(state, of: Set(targets.map(\.id)))
    alerts.inbox.expire()
    followAll()
    if let first = targets.first {
      let more = targets.count > 1 ? ", \(Format.count(targets.count)) alerts" : ""
      message = Message("\(word) \(first.subject)\(more)")
    }
    return targets.map { effect($0.id) }
  }
}
