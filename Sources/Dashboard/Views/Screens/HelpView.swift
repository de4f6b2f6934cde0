import Engine
import Screen

/// The keys of the screen below, narrowed by what is typed.
struct HelpView {
  private let state: State

  init(_ state: State) { self.state = state }

  /// Draws the box over whatever is below it.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.fill(rect)
    let box = Box("Keys of \(state.screen.title): type to filter, Enter runs", isFocused: true)
    var inner = box.draw(on: &canvas, in: rect)
    let line = inner.cutTop(1)
    let used = canvas.write(
      [Span(" find: ", .hint), Span(state.help.text, .prompt)], in: line)
    canvas.cursor = Point(min(line.x + used, line.endX - 1), line.y)
    drawLegend(on: &canvas, in: inner.cutBottom(Arrangement.legendRows(at: state.screen)))
    let bindings = state.helpBindings
    guard !bindings.isEmpty else {
      canvas.write("  No key is about that.", in: inner.row(0), role: .muted)
      return
    }
    let cursor = state.help.cursor
    Table(
      columns: Self.columns, count: bindings.count, selection: cursor.index,
      offset: cursor.offset, showsHeading: false
    ) { TableRow([Span(bindings[$0].keyNames, .key), Span(bindings[$0].help)]) }
    .draw(on: &canvas, in: inner)
  }

  /// What the marks of the board mean.
  private func drawLegend(on canvas: inout Canvas, in rect: Rect) {
    let hasModel = state.risk.board.answer?.baseRateReason == nil
    canvas.write(" " + Format.markLegend(hasModel: hasModel), in: rect.row(0), role: .muted)
  }

  private static let columns = [
    TableColumn("Keys", width: 20, priority: 1),
    TableColumn("What they do", width: 20, growth: 1, isName: true),
  ]
}
