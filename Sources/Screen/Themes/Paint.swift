/// What a theme file says about one role: colours and attributes, before a colour depth is chosen.
struct Paint: Hashable, Sendable {
  /// A colour by its shade, by its number among the basic sixteen, or the terminal's own.
  enum Shade: Hashable, Sendable {
    case color(Color)
    case basic(Int)
    case terminal
  }

  var foreground: Shade?
  var background: Shade?
  var attributes: Style.Attributes = []

  /// Reads words such as `#ff5555 bold`, `bright-red on black` or `200 30 30 underline`.
  ///
  /// An empty text stands for the terminal's own colour; nil is a text that cannot be read.
  init?(_ text: String) {
    if text.isEmpty { foreground = .terminal }
    var isBackground = false
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.popFirst() {
      if let color = Color(([word] + words.prefix(2)).joined(separator: " ")) {
        words = words.dropFirst(2)
        if isBackground { background = .color(color) } else { foreground = .color(color) }
      } else if word == "on" {
        isBackground = true
      } else if let attribute = Self.attributes[word] {
        attributes.formUnion(attribute)
      } else if let shade = Self.shade(word) {
        if isBackground { background = shade } else { foreground = shade }
      } else {
        return nil
      }
    }
  }

  init(foreground: Shade?, background: Shade? = nil, attributes: Style.Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// Whether any colour but the terminal's own is named.
  var hasColor: Bool {
    [foreground, background].contains { $0 != nil && $0 != .terminal }
  }

  private static func shade(_ word: String) -> Shade? {
    if let color = Color(word) { return .color(color) }
    if word == "default" { return .terminal }
    let isBright = word.hasPrefix("bright-")
    let name = isBright ? String(word.dropFirst(7)) : word
    return names.firstIndex(of: name).map { .basic($0 + (isBright ? 8 : 0)) }
  }

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  private static let attributes: [String: Style.Attributes] = [
    "normal": [], "bold": .bold, "underline": .underline, "reverse": .reverse, "dim": .dim,
    "italic": .italic,
  ]
}
