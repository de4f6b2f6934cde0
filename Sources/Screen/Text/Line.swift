/// A text made safe and cut to a number of columns.
struct Line {
  private(set) var graphemes: [Grapheme]
  private(set) var width: Int

  /// The text as it fits into some columns; what is cut ends in an ellipsis.
  init(_ text: String, width limit: Int, glyphs: Glyphs) {
    if let length = Sanitiser.plainLength(text) {
      width = min(length, limit)
      graphemes = text.unicodeScalars.prefix(width).map { Grapheme($0) }
      if length > limit { close(with: glyphs) }
      return
    }
    graphemes = Sanitiser(glyphs.charset).graphemes(text)
    width = Self.width(of: graphemes)
    guard width > limit else { return }
    while let last = graphemes.last, width > limit {
      graphemes.removeLast()
      width -= last.width
    }
    if width == limit {
      close(with: glyphs)
    } else {
      append(glyphs)
    }
  }

  /// The text as it fits into at least one column, with both of its ends, by which ids are told
  /// apart; what is cut is the middle.
  init(endsOf text: String, width limit: Int, glyphs: Glyphs) {
    self.init(text, width: .max, glyphs: glyphs)
    guard width > limit else { return }
    let all = graphemes
    graphemes = Self.start(of: all, within: (limit - 1) / 3)
    width = Self.width(of: graphemes)
    append(glyphs)
    let tail = Self.start(of: all.reversed(), within: limit - width)
    graphemes += tail.reversed()
    width += Self.width(of: tail)
  }

  private static func start(of graphemes: [Grapheme], within limit: Int) -> [Grapheme] {
    var width = 0
    return Array(
      graphemes.prefix {
        width += $0.width
        return width <= limit
      })
  }

  private static func width(of graphemes: [Grapheme]) -> Int {
    graphemes.reduce(0) { $0 + $1.width }
  }

  /// Puts the ellipsis in place of the last character.
  private mutating func close(with glyphs: Glyphs) {
    guard let last = graphemes.popLast() else { return }
    width -= last.width
    append(glyphs)
  }

  private mutating func append(_ glyphs: Glyphs) {
    guard let mark = glyphs.ellipsis.unicodeScalars.first else { return }
    graphemes.append(Grapheme(mark))
    width += 1
  }
}
