import Screen

extension State {
  /// Does what a key stands for.
  mutating func press(_ key: Key) -> [Effect] {
    if case .focus = key { return [] }
    message = nil
    let before = risk.cursor.id
    var effects = respond(to: key)
    if risk.cursor.id != before { effects.append(wakeForPeek()) }
    if risk.isSortStale { effects.append(wakeForSort()) }
    return effects
  }

  private mutating func respond(to key: Key) -> [Effect] {
    if case .mouse(let event) = key { return point(event) }
    if let command = keymap.command(for: key, at: place) { return run(command) }
    switch key {
    case .character(let character): return type(String(character))
    case .paste(let text): return type(text)
    default: return []
    }
  }

  /// Does what a command says.
  mutating func run(_ command: Command) -> [Effect] {
    guard !isReadOnly || !command.handlesAlerts else {
      message = Message(
        "read-only here, by --read-only or by your role: alerts stay as they are", kind: .error)
      return []
    }
    switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .first, .last: return move(command)
    case .accept: return accept()
    case .close: return close()
    case .complete: complete()
    case .eraseCharacter: return erase()
    case .eraseLine: return setText("")
    case .help: openHelp()
    case .themes: openThemes()
    case .answer: openAnswer()
    case .copy: return copyAnswer()
    case .filter, .prompt: openPrompt(command == .filter ? .filter : .command)
    case .acknowledge, .acknowledgeWithNote, .snooze, .resolve, .note: return handle(command)
    case .undo: return undo()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    case .quitView: return screen == .deal ? back() : [.quit]
    default: return navigate(command)
    }
    return []
  }

  private mutating func navigate(_ command: Command) -> [Effect] {
    switch command {
    case .showRisk: show(.risk)
    case .showSegments: show(.segments)
    case .showReps: show(.reps)
    case .showAlerts: show(.alerts)
    case .showWhy: showWhy()
    case .showDiagnosis: show(.diagnosis)
    case .showModel: show(.model)
    case .open: open()
    case .mark: toggleMark()
    case .markAll: toggleAllMarks()
    case .fold: toggleFold()
    case .story: openStory()
    case .back: return back()
    default: choose(command)
    }
    return []
  }

  /// Goes back a step; a search that is running is the first thing to be left.
  private mutating func back() -> [Effect] {
    if let effects = cancelSearch() { return effects }
    goUp()
    return []
  }
}
