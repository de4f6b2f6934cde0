import Screen

/// What a screen that is too small for any view says: that it is, and which size is needed.
struct TooSmall {
  private let size: Size

  init(_ size: Size) { self.size = size }

  /// Draws the longest of the sentences that fits without breaking a word.
  func draw(on canvas: inout Canvas) {
    let lines = sentences.map(lines).first { !$0.isEmpty } ?? ["!"]
    var pen = Pen(canvas.bounds)
    for line in lines { pen.line([Span(line)], on: &canvas) }
  }

  /// The sentence in lines; none when it does not fit.
  private func lines(of sentence: String) -> [String] {
    let words = sentence.split(separator: " ").map { TextWidth.columns(String($0)) }
    guard (words.max() ?? 0) <= size.width else { return [] }
    let lines = Paragraph(sentence).lines(width: size.width)
    return lines.count <= size.height ? lines : []
  }

  /// What there is to say, longest first.
  private var sentences: [String] {
    let needed = "\(Arrangement.smallest.width)x\(Arrangement.smallest.height)"
    return [
      "This terminal is \(size.width)x\(size.height), too small for the dashboard: "
        + "make it \(needed) or larger, best 80x24. q quits.",
      "Too small for the dashboard: make the terminal \(needed) or larger. q quits.",
      "Too small for the dashboard: needs \(needed).", "too small: needs \(needed)",
      "needs \(needed)", needed, "small",
    ]
  }
}
