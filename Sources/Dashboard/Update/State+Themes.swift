extension State {
  /// Takes the names of the themes that can be chosen.
  mutating func setThemes(_ names: [String]) {
    themes.names = names.isEmpty ? [themes.current] : names
    themes.cursor.follow(themes.names, height: height(of: .themes))
  }

  /// Opens the chooser on the theme in use.
  mutating func openThemes() {
    themes.before = themes.current
    themes.cursor.expect(themes.current)
    themes.cursor.follow(themes.names, height: height(of: .themes))
    popup = .themes
  }

  /// Moves to a theme and shows it at once.
  mutating func tryTheme(at line: Int) -> [Effect] {
    themes.cursor.move(to: line, in: themes.names, height: height(of: .themes))
    return themes.cursor.id.map { use($0) } ?? []
  }

  /// Shows a theme.
  mutating func use(_ name: String) -> [Effect] {
    guard name != themes.current else { return [] }
    themes.current = name
    return [.setTheme(name)]
  }
}
