import Screen

/// A line of a page: text, or a bar with a label before it.
enum PageLine: Hashable, Sendable {
  case text([Span])
  case bar(Span, value: Span, Bar, Axis)

  static let gap = Self.text([])

  /// Columns before a bar.
  private static let labelWidth = 24
  private static let valueWidth = 9

  /// Draws lines below each other until the rectangle is full.
  static func draw(_ lines: ArraySlice<Self>, on canvas: inout Canvas, in rect: Rect) {
    var pen = Pen(rect)
    for line in lines.prefix(rect.height) { line.draw(on: &canvas, in: pen.next()) }
  }

  private func draw(on canvas: inout Canvas, in line: Rect) {
    switch self {
    case .text(let spans): canvas.write(spans, in: line)
    case .bar(let label, let value, let bar, let axis):
      var rest = line
      let labels = rest.cutLeft(min(Self.labelWidth, line.width / 3))
      canvas.write(label.text, in: labels, role: label.role)
      canvas.write(
        value.text, in: rest.cutLeft(Self.valueWidth), role: value.role, alignment: .right)
      bar.draw(on: &canvas, in: rest.inset(left: 1, right: 1), axis: axis)
    }
  }
}
