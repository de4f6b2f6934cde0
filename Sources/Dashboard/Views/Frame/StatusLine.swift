import Screen

/// The last line but one: the prompt, else a message, else what is doubtful about the numbers.
struct StatusLine {
  private let state: State

  init(_ state: State) { self.state = state }

  /// Draws the line; on a phone without anything to say it leaves the row to the view.
  func draw(on canvas: inout Canvas, in line: Rect) {
    if state.popup == .prompt {
      drawPrompt(on: &canvas, in: line)
    } else if let message = state.message {
      canvas.fill(line)
      let role = message.kind == .error ? Role.error : .toast
      canvas.write(" " + (message.kind == .error ? "! " : "") + message.text, in: line, role: role)
    } else if Arrangement(state.size).kind != .phone, let doubt = doubt ?? note {
      canvas.write(" " + doubt, in: line, role: doubt == state.doubt ? .warning : .muted)
    }
  }

  /// The screens about changes say themselves what is doubtful, and a model knows no period.
  private var doubt: String? {
    [.segments, .why, .diagnosis, .model].contains(state.screen) ? nil : state.doubt
  }

  /// The note on the day, unless the page says it.
  private var note: String? { state.noDealsYet == nil ? state.asOfNote : nil }

  private func drawPrompt(on canvas: inout Canvas, in line: Rect) {
    canvas.fill(line)
    let sign = " " + state.prompt.sign
    // The end of a long text is where the typing is, so the beginning gives way.
    var text = state.prompt.text
    let room = line.width - TextWidth.columns(sign) - 1
    while TextWidth.columns(text) > max(0, room) { text.removeFirst() }
    let used = canvas.write([Span(sign, .key), Span(text, .prompt)], in: line)
    canvas.cursor = Point(min(line.x + used, line.endX - 1), line.y)
  }
}
