/// The marks that widgets draw with, in Unicode or in plain ASCII.
public struct Glyphs: Hashable, Sendable {
  /// What a terminal can show.
  public enum Charset: Hashable, Sendable {
    case unicode
    case ascii
  }

  public let charset: Charset

  public static let unicode = Self(charset: .unicode)
  public static let ascii = Self(charset: .ascii)

  var isUnicode: Bool { charset == .unicode }

  public var ellipsis: String { isUnicode ? "…" : "~" }
  public var up: String { isUnicode ? "▲" : "^" }
  public var down: String { isUnicode ? "▼" : "v" }
  public var level: String { "=" }
  public var marker: String { isUnicode ? "▸" : ">" }
  public var mark: String { "*" }
  public var dash: String { isUnicode ? "–" : "--" }
  public var minus: String { isUnicode ? "−" : "-" }
  public var times: String { isUnicode ? "×" : "x" }
  public var crumb: String { isUnicode ? "›" : ">" }
  public var horizontal: String { isUnicode ? "─" : "-" }
  public var vertical: String { isUnicode ? "│" : "|" }
  public var bullet: String { isUnicode ? "•" : "*" }

  /// The lines and corners of a box; a focused one is drawn heavier.
  public func frame(isFocused: Bool) -> Frame {
    switch (isUnicode, isFocused) {
    case (true, false): Frame("┌", "┐", "└", "┘", "─", "│")
    case (true, true): Frame("┏", "┓", "┗", "┛", "━", "┃")
    case (false, false): Frame("+", "+", "+", "+", "-", "|")
    case (false, true): Frame("+", "+", "+", "+", "=", "|")
    }
  }

  /// The six marks that a box is drawn with.
  public struct Frame: Hashable, Sendable {
    let topLeft: String
    let topRight: String
    let bottomLeft: String
    let bottomRight: String
    let horizontal: String
    let vertical: String

    init(
      _ topLeft: String, _ topRight: String, _ bottomLeft: String, _ bottomRight: String,
      _ horizontal: String, _ vertical: String
    ) {
      self.topLeft = topLeft
      self.topRight = topRight
      self.bottomLeft = bottomLeft
      self.bottomRight = bottomRight
      self.horizontal = horizontal
      self.vertical = vertical
    }
  }
}
