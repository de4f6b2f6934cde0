/// The bottom line: which keys do what here.
public struct HintBar: Hashable, Sendable {
  /// A key and what it does, in a word or two.
  public struct Hint: Hashable, Sendable {
    public let key: String
    public let label: String

    /// A key as it is written on the screen and its label.
    public init(_ key: String, _ label: String) {
      self.key = key
      self.label = label
    }
  }

  let hints: [Hint]
  let position: String

  /// Hints in order of importance, and what stands at the right end, such as `2/214`.
  public init(_ hints: [Hint], position: String = "") {
    self.hints = hints
    self.position = position
  }

  /// Draws as many whole hints as fit; the position goes first where nothing else has room.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    var line = rect.row(0)
    let width = TextWidth.columns(position)
    if width > 0, width <= line.width {
      canvas.write(position, in: line.cutRight(width))
      _ = line.cutRight(1)
    }
    for hint in hints {
      let columns = TextWidth.columns(hint.key) + 1 + TextWidth.columns(hint.label)
      guard columns <= line.width else { return }
      let place = line.cutLeft(columns)
      canvas.write([Span(hint.key, .key), Span(" "), Span(hint.label, .hint)], in: place)
      _ = line.cutLeft(2)
    }
  }
}
