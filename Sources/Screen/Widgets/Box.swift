/// A frame with a title, around a part of the screen.
public struct Box: Sendable {
  var title: [Span]
  var corner: [Span]
  var isFocused: Bool
  var border: Role

  /// A frame; the title stands in its upper line, the corner text at the right of its lower line.
  public init(
    title: [Span] = [], corner: [Span] = [], isFocused: Bool = false, border: Role = .border
  ) {
    self.title = title
    self.corner = corner
    self.isFocused = isFocused
    self.border = border
  }

  /// A frame whose title is one text.
  public init(_ title: String, isFocused: Bool = false, border: Role = .border) {
    self.init(title: [Span(title, .title)], isFocused: isFocused, border: border)
  }

  /// Draws the frame and returns what is left inside.
  @discardableResult
  public func draw(on canvas: inout Canvas, in rect: Rect) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return rect.inset(by: 1) }
    let role = isFocused ? Role.borderFocus : border
    drawLines(on: &canvas, in: rect, role: role)
    label(title, on: &canvas, in: rect.row(0).inset(left: 1, right: 1), alignment: .left)
    let bottom = rect.row(rect.height - 1).inset(left: 1, right: 1)
    label(corner, on: &canvas, in: bottom, alignment: .right)
    return rect.inset(by: 1)
  }

  private func drawLines(on canvas: inout Canvas, in rect: Rect, role: Role) {
    let frame = canvas.glyphs.frame(isFocused: isFocused)
    let right = rect.endX - 1
    let bottom = rect.endY - 1
    canvas.fill(rect.row(0), with: frame.horizontal, role: role)
    canvas.fill(rect.row(rect.height - 1), with: frame.horizontal, role: role)
    let left = Rect(x: rect.x, y: rect.y, width: 1, height: rect.height)
    canvas.fill(left, with: frame.vertical, role: role)
    let edge = Rect(x: right, y: rect.y, width: 1, height: rect.height)
    canvas.fill(edge, with: frame.vertical, role: role)
    canvas.write(frame.topLeft, at: Point(rect.x, rect.y), role: role, width: 1)
    canvas.write(frame.topRight, at: Point(right, rect.y), role: role, width: 1)
    canvas.write(frame.bottomLeft, at: Point(rect.x, bottom), role: role, width: 1)
    canvas.write(frame.bottomRight, at: Point(right, bottom), role: role, width: 1)
  }

  private func label(
    _ spans: [Span], on canvas: inout Canvas, in row: Rect, alignment: Alignment
  ) {
    guard !spans.isEmpty, row.width >= 5 else { return }
    let padded = [Span(" ", border)] + spans + [Span(" ", border)]
    canvas.write(padded, in: row.inset(left: 1, right: 1), alignment: alignment)
  }
}
