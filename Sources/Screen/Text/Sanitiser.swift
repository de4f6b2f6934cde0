/// The one gate that makes text safe to show.
///
/// Nothing of a value may steer the terminal, reverse the reading order, hide or break the columns:
/// controls, bidirectional overrides, private and unassigned scalars become a visible stand-in,
/// zero-width ones vanish, emoji sequences shrink to their first scalar, flags to their letters.
public struct Sanitiser: Sendable {
  let charset: Glyphs.Charset

  /// The gate for a character set; plain ASCII shows every other character as `?`.
  public init(_ charset: Glyphs.Charset = .unicode) { self.charset = charset }

  /// The text as it is safe to print, on one line.
  public func clean(_ text: String) -> String {
    if Self.plainLength(text) != nil { return text }
    var result = String.UnicodeScalarView()
    for grapheme in graphemes(text) { result.append(contentsOf: grapheme.scalars) }
    return String(result)
  }

  /// The safe printable characters of a text.
  public func graphemes(_ text: String) -> [Grapheme] {
    var result: [Grapheme] = []
    var joins = false
    for scalar in text.unicodeScalars {
      switch fate(of: scalar) {
      case .joiner: joins = true
      case .dropped: break
      case .mark:
        if result.isEmpty { continue }
        result[result.count - 1].add(scalar)
      case .shown(let shown):
        let continuesEmoji = joins && isPictograph(scalar) || isModifier(scalar)
        joins = false
        if continuesEmoji && !result.isEmpty { continue }
        result.append(Grapheme(shown))
        if shown == "+", scalar == "±" { result.append(Grapheme("-")) }
      }
    }
    return result
  }

  /// The number of columns of a text made of printable ASCII only, else nil.
  static func plainLength(_ text: String) -> Int? {
    let utf8 = text.utf8
    return utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? utf8.count : nil
  }

  private enum Fate {
    case shown(Unicode.Scalar)
    case mark
    case joiner
    case dropped
  }

  private func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x20..<0x7F: return .shown(scalar)
    case 0x09...0x0D: return .shown(" ")
    case 0..<0xA0: return .shown(standIn)
    case 0x200D: return .joiner
    case 0x1F1E6...0x1F1FF: return .shown(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 65))
    default: return fate(beyondASCII: scalar)
    }
  }

  private func fate(beyondASCII scalar: Unicode.Scalar) -> Fate {
    guard let age = scalar.properties.age, age.major <= Self.newestVersion else {
      return .shown(standIn)
    }
    if Self.isBidiControl(scalar) { return .shown(standIn) }
    if scalar.properties.isDefaultIgnorableCodePoint { return .dropped }
    switch scalar.properties.generalCategory {
    case .format: return .dropped
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return .shown(standIn)
    case .spaceSeparator: return .shown(" ")
    default: break
    }
    if TextWidth.isMark(scalar) {
      return charset == .unicode && scalar.value != 0x20E3 ? .mark : .dropped
    }
    return .shown(charset == .unicode ? scalar : Self.plain[scalar] ?? "?")
  }

  /// The version of Unicode that the C libraries in use know: curses cannot count newer columns.
  private static let newestVersion = 14

  /// What plain ASCII shows for signs whose meaning must not be lost.
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "−": "-", "–": "-", "—": "-", "±": "+", "×": "x", "Δ": "d", "…": "~", "·": ".", "•": "*",
    "›": ">", "‘": "'", "’": "'", "“": "\"", "”": "\"",
  ]

  private var standIn: Unicode.Scalar { charset == .unicode ? "·" : "?" }

  private func isModifier(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  private func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmoji
  }

  private static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
