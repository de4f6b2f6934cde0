extension Theme {
  /// Reads a theme file.
  ///
  /// A line that cannot be read becomes a warning and its key stays as in the built-in theme.
  public static func parse(
    _ text: String, name: String, file: String
  ) -> (theme: Self, warnings: [ThemeWarning]) {
    parse(text, name: name, file: file, fallback: { builtIn.paints })
  }

  static func parse(
    _ text: String, name: String, file: String, fallback: () -> [String: Paint]
  ) -> (theme: Self, warnings: [ThemeWarning]) {
    var paints: [String: Paint] = [:]
    var warnings: [ThemeWarning] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      switch read(line) {
      case .nothing: break
      case .setting(let key, let paint): paints[key] = paint
      case .broken(let key):
        warnings.append(ThemeWarning(file: file, line: index + 1, text: String(line)))
        if let key { paints[key] = fallback()[key] }
      }
    }
    return (Self(name: name, paints: paints), warnings)
  }

  private enum Reading {
    case nothing
    case setting(String, Paint)
    case broken(String?)
  }

  private static func read(_ line: Substring) -> Reading {
    let text = trimmed(line)
    if text.isEmpty || text.hasPrefix("#") { return .nothing }
    guard text.hasPrefix("theme["), let bracket = text.firstIndex(of: "]") else {
      return .broken(nil)
    }
    let key = String(text[text.index(text.startIndex, offsetBy: 6)..<bracket])
    let rest = trimmed(text[text.index(after: bracket)...])
    guard rest.first == "=", let value = quoted(trimmed(rest.dropFirst())) else {
      return .broken(key)
    }
    return Paint(value).map { .setting(key, $0) } ?? .broken(key)
  }

  /// The text between quotes at the beginning; what follows them must be blank or a comment.
  private static func quoted(_ text: Substring) -> String? {
    guard let quote = text.first, quote == "\"" || quote == "'" else { return nil }
    let inner = text.dropFirst()
    guard let end = inner.firstIndex(of: quote) else { return nil }
    let tail = trimmed(inner[inner.index(after: end)...])
    guard tail.isEmpty || tail.hasPrefix("#") else { return nil }
    return String(trimmed(inner[..<end]))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
