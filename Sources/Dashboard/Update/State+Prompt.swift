extension State {
  /// Opens a line to type on.
  mutating func openPrompt(_ kind: PromptState.Kind) {
    prompt = PromptState(kind, text: kind == .filter ? filterText : "")
    popup = .prompt
  }

  /// What narrows the list of the screen.
  private var filterText: String { screen == .alerts ? alerts.text : risk.text }

  /// Types into whatever takes text; elsewhere nothing happens.
  mutating func type(_ text: String) -> [Effect] {
    switch place {
    case .help: return setText(help.text + text)
    case .prompt: return setText(prompt.text + text)
    default: return []
    }
  }

  /// Takes the last character away; an empty prompt closes.
  mutating func erase() -> [Effect] {
    let text = place == .help ? help.text : prompt.text
    guard !text.isEmpty else { return place == .prompt ? close() : [] }
    return setText(String(text.dropLast()))
  }

  /// Replaces what has been typed; a filter works while it is typed.
  mutating func setText(_ text: String) -> [Effect] {
    if place == .help {
      help.text = text
      moveHelp(to: 0)
    } else {
      prompt.text = text
      if prompt.kind == .filter { return narrow(to: text) }
    }
    return []
  }

  /// Narrows the list, a long risk board only after the key is seen.
  private mutating func narrow(to text: String) -> [Effect] {
    guard screen != .alerts, risk.isLong else {
      setFilterText(text)
      return []
    }
    risk.text = text
    return [wakeForFilter()]
  }

  /// Does what the prompt, the help or the chooser is about.
  mutating func accept() -> [Effect] {
    switch place {
    case .help: return runHelp()
    case .prompt: return acceptPrompt()
    default:
      popup = nil
      return []
    }
  }

  /// Leaves without doing it.
  mutating func close() -> [Effect] {
    let place = place
    popup = nil
    switch place {
    case .themes: return use(themes.before)
    case .prompt where prompt.kind == .filter: setFilterText(prompt.before)
    default: break
    }
    return []
  }

  private mutating func acceptPrompt() -> [Effect] {
    popup = nil
    switch prompt.kind {
    case .filter:
      if filterToken != nil { setFilterText(prompt.text) }
      return []
    case .snooze: return snooze(for: prompt.text)
    case .note: return note(prompt.text, acknowledging: false)
    case .acknowledge: return note(prompt.text, acknowledging: true)
    case .command: return run(TypedCommand(prompt.text))
    }
  }

  /// Completes the command as far as it is clear; once it is, goes to the next candidate.
  mutating func complete() {
    guard prompt.kind == .command else { return }
    let candidates = completions
    guard let first = candidates.first else { return }
    let common = candidates.reduce(first) { $0.commonPrefix(with: $1) }
    prompt.text = common.count > prompt.text.count ? common : first
  }
}

extension String {
  /// The characters with which both texts begin.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
