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

  /// Writes whole texts as long as there is room; where some are left out, the last line says so.
  mutating func texts(_ all: [Span], more: String, on canvas: inout Canvas) {
    let isASCII = canvas.glyphs.charset == .ascii
    let broken = all.map { span in
      let shown = isASCII ? Sanitiser(.ascii).clean(span.text) : span.text
      return Paragraph(Format.tied(shown)).lines(width: rest.width).map { Span($0, span.role) }
    }
    let fits = broken.reduce(0) { $0 + $1.count } <= rest.height
    var room = rest.height - (fits ? 0 : 1)
    for lines in broken {
      guard lines.count <= room else { break }
      room -= lines.count
      for span in lines { line([span], on: &canvas) }
    }
    if !fits { canvas.write(more, in: next(), role: .hint, alignment: .right) }
  }
}
