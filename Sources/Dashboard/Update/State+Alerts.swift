import Engine

extension State {
  /// Does something with the alerts that are marked or selected.
  mutating func handle(_ command: Command) -> [Effect] {
    let targets = targetAlerts
    guard !targets.isEmpty else {
      message = Message(screen == .alerts ? "no alert is selected" : "no open alert for this deal")
      return []
    }
    switch command {
    case .acknowledge: return handle(targets, .acknowledge(note: nil))
    case .resolve: return handle(targets, .resolve)
    case .snooze: ask(.snooze, text: SnoozeText.usual, targets)
    case .note: ask(.note, text: targets.first?.note ?? "", targets)
    default: ask(.acknowledge, text: "", targets)
    }
    return []
  }

  private mutating func ask(_ kind: PromptState.Kind, text: String, _ targets: [Alert]) {
    prompt = PromptState(kind, text: text, alerts: targets.map(\.id))
    popup = .prompt
  }

  /// Snoozes what is selected for as long as was typed.
  mutating func snooze(for text: String) -> [Effect] {
    guard let act = SnoozeText.act(text, asOf: asOf) else {
      message = Message(
        "snooze for 3d, 1w, until a day such as \(asOf.advanced(by: 30)), or until the stage "
          + "changes, not '\(text)'", kind: .error)
      return []
    }
    return handle(promptedAlerts, act)
  }

  /// Keeps what was typed with the alerts, acknowledging them or not.
  mutating func note(_ text: String, acknowledging: Bool) -> [Effect] {
    if acknowledging { return handle(promptedAlerts, .acknowledge(note: text)) }
    guard text.contains(where: { $0 != " " }) else {
      message = Message("an empty note says nothing", kind: .error)
      return []
    }
    return handle(promptedAlerts, .note(text))
  }

  /// The alerts that the prompt was opened for; the list may have changed under it.
  private var promptedAlerts: [Alert] {
    alerts.inbox.answer?.alerts(Set(prompt.alerts)) ?? []
  }

  /// The marked alerts, else those of the selected line, else the open alerts of the selected deal.
  private var targetAlerts: [Alert] {
    switch screen {
    case .alerts:
      alerts.marked.isEmpty
        ? alerts.selected.map { [$0.alert] + $0.similar } ?? []
        : alerts.inbox.answer?.alerts(alerts.marked) ?? []
    case .deal: deal.id.map(alerts.open) ?? []
    default: risk.cursor.id.map(alerts.open) ?? []
    }
  }

  private mutating func handle(_ targets: [Alert], _ act: AlertAct) -> [Effect] {
    guard !targets.isEmpty else {
      message = Message("the alert is gone", kind: .error)
      return []
    }
    let ids = targets.map(\.id)
    if let state = act.state { alerts.set(state, of: Set(ids)) }
    alerts.inbox.expire()
    alerts.marked = []
    followAll()
    message = Message(Format.words(act, targets))
    return [.handle(ids, act)]
  }

  /// A change has been stored: for a while it can be taken back.
  mutating func took(_ act: AlertAct, _ change: AlertChange) -> [Effect] {
    lastToken += 1
    let words = Format.words(act, change.after) + " (u undoes it, 10 s)"
    alerts.undoable = UndoableChange(change: change, token: lastToken, words: words)
    message = Message(words)
    return [.wake(afterMilliseconds: UndoableChange.milliseconds, token: lastToken)]
  }

  /// Takes the last change back.
  mutating func undo() -> [Effect] {
    guard let undoable = alerts.undoable else {
      message = Message("nothing to undo; a change can be undone for 10 s")
      return []
    }
    alerts.undoable = nil
    alerts.inbox.expire()
    return [.undo(undoable.change)]
  }

  /// A change can be taken back no longer.
  mutating func forgetUndo() {
    if message?.text == alerts.undoable?.words { message = nil }
    alerts.undoable = nil
  }
}

extension State {
  /// Marks the selected line or takes the mark away, and goes on to the next.
  mutating func toggleMark() {
    guard let line = alerts.selected else { return }
    if alerts.marked.isSuperset(of: line.ids) {
      alerts.marked.subtract(line.ids)
    } else {
      alerts.marked.formUnion(line.ids)
    }
    alerts.move(to: alerts.cursor.index + 1, height: height(of: .alerts))
  }

  /// Marks everything that is shown, or takes all marks away where it is.
  mutating func toggleAllMarks() {
    let all = Set(alerts.lines.flatMap(\.ids))
    alerts.marked = alerts.marked == all ? [] : all
  }

  /// Gives similar alerts a line each, or one line together.
  mutating func toggleFold() {
    alerts.isFolded.toggle()
    followAll()
    message = Message(alerts.isFolded ? "similar alerts share a line" : "every alert has its line")
  }

  /// Shows what happened to the selected alert.
  mutating func openStory() {
    guard let line = alerts.selected else { return }
    alerts.story = line.alert.id
    answerOffset = 0
    popup = .story
  }

  /// Narrows the inbox to alerts that match a text.
  mutating func setAlertsText(_ text: String) {
    alerts.text = text
    followAll()
  }
}

extension AlertAct {
  /// The state in which it leaves an alert; `nil` where it leaves it as it is.
  fileprivate var state: Alert.State? {
    switch self {
    case .acknowledge: .acknowledged
    case .snooze: .snoozed
    case .resolve, .wontAct: .resolved
    case .note: nil
    }
  }
}
