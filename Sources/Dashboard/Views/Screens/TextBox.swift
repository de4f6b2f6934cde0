import Screen

/// Lines of text in a frame over whatever is below, as high as they need.
struct TextBox {
  let title: String
  let lines: [Span]
  /// Lines scrolled off the top.
  let offset: Int

  /// Draws the frame in the middle of a place, and what fits into it.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let place = rect.centered(Size(rect.width, min(rect.height, lines.count + 2)))
    canvas.fill(place)
    let inner = Box(title, isFocused: true).draw(on: &canvas, in: place).inset(left: 1, right: 1)
    for (row, line) in lines.dropFirst(offset).prefix(inner.height).enumerated() {
      canvas.write([line], in: inner.row(row))
    }
  }

  /// A text broken between words.
  ///
  /// Plain ASCII may need more columns for a sign, so the text is made plain before it is broken.
  static func broken(_ text: String, width: Int, isUnicode: Bool) -> [String] {
    let plain = isUnicode ? text : Sanitiser(.ascii).clean(text)
    return Paragraph(Format.tied(plain)).lines(width: width)
  }
}
