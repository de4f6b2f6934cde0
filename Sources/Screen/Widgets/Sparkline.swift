/// A row of small columns that shows how a number moved.
public struct Sparkline: Hashable, Sendable {
  let values: [Double?]
  let axis: Axis

  /// A line of numbers, oldest first; the scale is that of the numbers themselves when none is given.
  public init(_ values: [Double?], axis: Axis? = nil) {
    self.values = values
    self.axis = axis ?? Axis(holding: values.compactMap { $0 })
  }

  /// The marks, one for each number; no data is a dot.
  public func text(_ glyphs: Glyphs) -> String {
    values.map { value in
      guard let value, value.isFinite else { return glyphs.isUnicode ? "·" : "." }
      let level = min(7, Int(axis.position(of: value, columns: 8)))
      return glyphs.isUnicode ? Self.blocks[level] : String(level + 1)
    }.joined()
  }

  /// Draws the newest numbers that fit on the first row of a rectangle.
  public func draw(on canvas: inout Canvas, in rect: Rect, role: Role = .graph) {
    let recent = Self(Array(values.suffix(rect.width)), axis: axis)
    canvas.write(recent.text(canvas.glyphs), in: rect, role: role)
  }

  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
