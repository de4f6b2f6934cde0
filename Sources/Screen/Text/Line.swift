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
    width = graphemes.reduce(0) { $0 + $1.width }
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
