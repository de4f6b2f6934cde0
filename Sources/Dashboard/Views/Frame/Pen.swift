import Screen

/// Writes lines below each other into a part of the screen until it is full.
struct Pen {
  private var rest: Rect

  init(_ rect: Rect) { rest = rect }

  var isFull: Bool { rest.isEmpty }

  /// The next line to draw on; empty when there is none.
  mutating func next() -> Rect { rest.cutTop(1) }

  /// Writes a line of pieces.
  mutating func line(_ spans: [Span], on canvas: inout Canvas) {
    canvas.write(spans, in: next())
  }

  /// Writes a text, broken between words.
  mutating func text(_ text: String, role: Role = .text, on canvas: inout Canvas) {
    // Plain ASCII may need more columns for a sign, so the text is made plain before it is broken.
    let shown = canvas.glyphs.charset == .ascii ? Sanitiser(.ascii).clean(text) : text
    for line in Paragraph(Format.tied(shown)).lines(width: rest.width) {
      canvas.write(line, in: next(), role: role)
    }
  }
}
