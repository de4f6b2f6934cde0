extension Key: CustomStringConvertible {
  /// The name as it is written in hint lines, help and key files, such as `Ctrl-d` or `PgDn`.
  public var description: String {
    if let name = Self.names.first(where: { $0.key == self })?.name { return name }
    return switch self {
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    case .control(let character): "Ctrl-\(Self.word(for: character))"
    case .alt(let character): "Alt-\(Self.word(for: character))"
    case .mouse: "Mouse"
    case .paste: "Paste"
    case .focus: "Focus"
    default: "?"
    }
  }

  /// The key of a name, in any case of letters; nil when no key is called so.
  public init?(name: String) {
    let lower = name.lowercased()
    if name.count == 1, let character = name.first {
      self = .character(character)
    } else if let known = Self.names.first(where: { $0.name.lowercased() == lower }) {
      self = known.key
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else if let character = Self.last(of: lower, after: "ctrl-") {
      self = .control(character)
    } else if let character = Self.last(of: name, after: "alt-") {
      self = .alt(character)
    } else {
      return nil
    }
  }

  private static func last(of name: String, after prefix: String) -> Character? {
    guard name.lowercased().hasPrefix(prefix) else { return nil }
    let rest = name.dropFirst(prefix.count)
    if rest.lowercased() == "space" { return " " }
    return rest.count == 1 ? rest.first : nil
  }

  private static func word(for character: Character) -> String {
    character == " " ? "Space" : String(character)
  }

  private static let names: [(key: Self, name: String)] = [
    (.character(" "), "Space"), (.up, "Up"), (.down, "Down"), (.left, "Left"),
    (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.insert, "Ins"), (.delete, "Del"), (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"),
    (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
  ]
}
