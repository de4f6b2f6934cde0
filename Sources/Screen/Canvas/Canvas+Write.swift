extension Canvas {
  /// Writes a text on the first row of a rectangle, cut with an ellipsis where it does not fit.
  ///
  /// Returns the columns that were covered.
  @discardableResult
  public mutating func write(
    _ text: String, in rect: Rect, role: Role = .text, alignment: Alignment = .left
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    return write(
      text, at: rect.origin, role: role, width: rect.width, alignment: alignment)
  }

  /// Writes an id on the first row of a rectangle; one that does not fit keeps both of its ends.
  public mutating func write(id: String, in rect: Rect, role: Role = .text) {
    guard !rect.isEmpty else { return }
    let line = Line(endsOf: id, width: rect.width, glyphs: glyphs)
    place(line.graphemes, at: rect.origin, role: role)
  }

  /// Writes a text from a place on, in a field of some columns, or up to the edge of the canvas.
  ///
  /// What does not fit into the field is cut with an ellipsis; what lies off the canvas is left out.
  /// Returns the columns that were covered.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, role: Role = .text, width: Int? = nil,
    alignment: Alignment = .left
  ) -> Int {
    guard point.y >= 0, point.y < size.height, point.x < size.width else { return 0 }
    let field = width ?? size.width - point.x
    guard field > 0 else { return 0 }
    let line = Line(text, width: field, glyphs: glyphs)
    let start = point.x + alignment.indent(of: line.width, in: field)
    place(line.graphemes, at: Point(start, point.y), role: role)
    return line.width
  }

  /// Writes pieces of text after each other on the first row of a rectangle.
  ///
  /// Returns the columns that were covered.
  @discardableResult
  public mutating func write(
    _ spans: [Span], in rect: Rect, alignment: Alignment = .left
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let total = alignment == .left ? 0 : spans.reduce(0) { $0 + columns($1.text) }
    var x = rect.x + alignment.indent(of: total, in: rect.width)
    let start = x
    for span in spans where x < rect.endX {
      x += write(span.text, at: Point(x, rect.y), role: span.role, width: rect.endX - x)
    }
    return x - start
  }

  private func columns(_ text: String) -> Int {
    sanitiser.graphemes(text).reduce(0) { $0 + $1.width }
  }

  private mutating func place(_ graphemes: [Grapheme], at point: Point, role: Role) {
    var x = point.x
    for grapheme in graphemes {
      let width = grapheme.width
      if x >= 0 && x + width <= size.width { put(grapheme, at: Point(x, point.y), role: role) }
      x += width
    }
  }
}
