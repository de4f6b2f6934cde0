/// What a cell means, as a dotted name; a theme turns it into colours.
///
/// A role that a theme does not know falls back to its parent: `risk.high`, `risk`, `text`.
public struct Role: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  /// The role of a dotted, lower-case name.
  public init(_ name: String) { self.name = name }

  /// The role of a dotted, lower-case name.
  public init(stringLiteral name: String) { self.name = name }

  public var description: String { name }

  /// The role to use where this one is unknown; `text` has none.
  public var parent: Self? {
    if let dot = name.lastIndex(of: ".") { return Self(String(name[..<dot])) }
    return self == .text ? nil : .text
  }
}

extension Role {
  public static let text: Self = "text"
  public static let muted: Self = "muted"
  public static let heading: Self = "heading"
  public static let title: Self = "title"
  public static let border: Self = "border"
  public static let borderFocus: Self = "border.focus"
  public static let selection: Self = "selection"
  public static let marker: Self = "marker"
  public static let mark: Self = "mark"
  public static let key: Self = "key"
  public static let hint: Self = "hint"
  public static let tab: Self = "tab"
  public static let tabSelected: Self = "tab.selected"
  public static let crumb: Self = "crumb"
  public static let prompt: Self = "prompt"
  public static let match: Self = "match"
  public static let up: Self = "up"
  public static let down: Self = "down"
  public static let level: Self = "level"
  public static let warning: Self = "warning"
  public static let error: Self = "error"
  public static let toast: Self = "toast"
  public static let bar: Self = "bar"
  public static let barUp: Self = "bar.up"
  public static let barDown: Self = "bar.down"
  public static let axis: Self = "axis"
  public static let graph: Self = "graph"

  /// Every role that widgets and themes agree on; a bundled theme gives each a style.
  public static let known: [Self] =
    [
      .text, .muted, .heading, .title, .border, .borderFocus, .selection, .marker, .mark, .key,
      .hint, .tab, .tabSelected, .crumb, .prompt, .match, .up, .down, .level, .warning, .error,
      .toast, .bar, .barUp, .barDown, .axis, .graph, "ack", "border.1", "border.2", "border.3",
      "border.4", "risk.critical", "risk.high", "risk.watch", "risk.fine",
    ] + (0..<5).map { Self("heat.\($0)") }

  /// The step of the five-colour scale from bad (0) to good (1) for a position on it.
  public static func heat(_ position: Double) -> Self {
    let step = position.isFinite ? Int((min(max(position, 0), 1) * 4).rounded()) : 2
    return Self("heat.\(step)")
  }
}
