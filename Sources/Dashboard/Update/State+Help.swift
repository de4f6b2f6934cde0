extension State {
  /// Shows the keys of the screen.
  mutating func openHelp() {
    help = HelpState()
    popup = .help
    moveHelp(to: 0)
  }

  /// The bindings of the screen that match what was typed.
  var helpBindings: [Binding] {
    let words = help.text.lowercased().split(separator: " ")
    return offered.bindings(at: screen).filter { binding in
      let text = (binding.keyNames + " " + binding.help).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// Moves the cursor of the help.
  mutating func moveHelp(to line: Int) {
    help.cursor.move(to: line, in: helpBindings.map(\.command), height: height(of: .help))
  }

  /// Runs the selected command of the help on the screen below it.
  mutating func runHelp() -> [Effect] {
    popup = nil
    return help.cursor.id.map { run($0) } ?? []
  }
}
