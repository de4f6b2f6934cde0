import Foundation
@testable import Screen

/// A theme file of the checkout, read as the program reads it.
struct BundledTheme: CustomStringConvertible, Sendable {
  let name: String
  let text: String
  let theme: Theme
  let warnings: [ThemeWarning]

  static let names = [
    "default", "light", "high-contrast", "mono", "deuteranopia", "tritanopia",
  ]

  init(_ name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "themes/\(name).theme")
    self.name = name
    text = try String(contentsOf: file, encoding: .utf8)
    (theme, warnings) = Theme.parse(text, name: name, file: "\(name).theme")
  }

  var description: String { name }

  /// The colour behind the text: what the theme says or what its terminals are expected to have.
  func background(of role: Role) -> Color {
    theme.style(for: role, depth: .palette).background.map(Palette.color)
      ?? (name == "light" ? Color(255, 255, 255) : Color(0, 0, 0))
  }

  /// The colour of the text; nil where it is the terminal's own, which suits its background.
  func foreground(of role: Role) -> Color? {
    theme.style(for: role, depth: .palette).foreground.map(Palette.color)
  }
}
