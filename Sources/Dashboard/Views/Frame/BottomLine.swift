import Screen

/// The last line: the keys that do something here, and the place in the list.
struct BottomLine {
  private let state: State

  init(_ state: State) { self.state = state }

  /// Draws the line; while a command is typed it proposes how to go on.
  func draw(on canvas: inout Canvas, in line: Rect) {
    if state.popup == .prompt, state.prompt.kind == .command, !state.prompt.text.isEmpty {
      canvas.write(" " + proposals, in: line, role: .hint)
      return
    }
    let hints = state.offered.hints(at: state.place)
    HintBar(hints, position: sign + position).draw(on: &canvas, in: line.inset(left: 1, right: 1))
  }

  private var proposals: String {
    let candidates = state.completions
    guard !candidates.isEmpty else { return "no such command" }
    let words = candidates.map { $0.split(separator: " ").last.map(String.init) ?? $0 }
    return words.prefix(40).joined(separator: "  ")
  }

  private var sign: String { state.isReadOnly ? "read-only  " : "" }

  private var position: String {
    switch state.place {
    case .risk: Self.position(state.risk.cursor.index, state.risk.count)
    case .segments: Self.position(state.segments.cursor.index, state.segments.rows.count)
    case .why: Self.position(state.why.cursor.index, state.why.lines.count)
    case .diagnosis: Self.position(state.diagnosis.cursor.index, state.diagnosis.rows.count)
    case .reps: Self.position(state.reps.cursor.index, state.reps.rows.count)
    case .alerts: Self.position(state.alerts.cursor.index, state.alerts.lines.count)
    case .themes: Self.position(state.themes.cursor.index, state.themes.names.count)
    case .help: Self.position(state.help.cursor.index, state.helpBindings.count)
    case .model: Self.position(state.model.offset, ModelLines(state)?.all.count ?? 0)
    case .deal: Self.position(state.deal.offset, DealLines(state).all.count)
    case .answer: Self.position(state.lastAnswerLine, state.answerLines.count)
    case .prompt, .story: ""
    }
  }

  private static func position(_ index: Int, _ count: Int) -> String {
    count > 0 ? "\(Format.count(index + 1))/\(Format.count(count))" : "0/0"
  }
}
