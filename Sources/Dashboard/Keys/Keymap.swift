import Screen

/// Every key of the dashboard: the one table behind dispatch, bottom line, help and `docs/keys.md`.
public struct Keymap: Hashable, Sendable {
  let bindings: [Binding]

  init(_ bindings: [Binding]) { self.bindings = bindings }

  /// The command of a key at a place; nil when the key does nothing there.
  func command(for key: Key, at place: Place) -> Command? {
    bindings.first { $0.places.contains(place) && $0.keys.contains(key) }?.command
  }

  /// The bindings that work at a place.
  func bindings(at place: Place) -> [Binding] { bindings.filter { $0.places.contains(place) } }

  /// The words of the bottom line at a place, most important first.
  func hints(at place: Place) -> [HintBar.Hint] {
    bindings(at: place).compactMap { binding in
      guard let hint = binding.hint, let key = binding.keys.first else { return nil }
      return HintBar.Hint(key.description, hint)
    }
  }

  /// What is left for those who only read.
  var withoutHandling: Self { Self(bindings.filter { !$0.command.handlesAlerts }) }

  /// The names by which commands are given other keys.
  public static var commandNames: [String] { Command.allCases.map(\.rawValue) }

  /// The keymap with other keys for some commands; no keys switch a command off.
  ///
  /// `keys` maps command names to key names. The second part says what could not be used.
  public func overridden(
    by keys: [String: [String]]
  ) -> (keymap: Self, mistakes: [KeymapMistake]) {
    var mistakes: [KeymapMistake] = []
    var chosen: [Command: [Key]] = [:]
    for (name, names) in keys.sorted(by: { $0.key < $1.key }) {
      guard let command = Command(rawValue: name) else {
        mistakes.append(.noCommand(name))
        continue
      }
      mistakes += names.filter { Key(name: $0) == nil }.map { .noKey($0, of: name) }
      chosen[command] = names.compactMap { Key(name: $0) }
    }
    return (rebound(chosen), mistakes)
  }

  /// Gives commands other keys and takes those keys away from whatever held them.
  private func rebound(_ chosen: [Command: [Key]]) -> Self {
    let bindings = bindings.map { binding in
      let taken = chosen.filter { $0.key != binding.command }.flatMap(\.value)
      let isText = binding.places.isSubset(of: [.help, .prompt])
      let keys = isText ? binding.keys : chosen[binding.command] ?? binding.keys
      return Binding(
        isText ? keys : keys.filter { !taken.contains($0) }, binding.command, in: binding.places,
        hint: binding.hint, binding.help)
    }
    return Self(bindings.filter { !$0.keys.isEmpty })
  }
}
