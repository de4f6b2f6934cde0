import Screen

/// What stands in a list that has no line: why it is empty, or that its lines are on the way.
struct EmptyPage {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Draws the sentence where the first lines would be.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    var pen = Pen(rect.inset(left: 2, top: 1, right: 1))
    pen.text(text, role: .muted, on: &canvas)
  }
}
