import Engine
import Screen

/// The reps of a period, ranked above the minimum and listed below it.
struct RepsView {
  private let state: State
  private let isPhone: Bool

  init(_ state: State, isPhone: Bool) {
    self.state = state
    self.isPhone = isPhone
  }

  /// Draws the leaderboard and what may be concluded from it.
  func draw(on canvas: inout Canvas, _ parts: Arrangement.Parts) {
    guard let board = state.reps.board.answer else {
      EmptyPage(state.emptiness(of: "reps", state.reps.board)).draw(on: &canvas, in: parts.list)
      return
    }
    let rows = state.reps.rows
    guard !rows.isEmpty else {
      let period = board.period.map { " in \($0)" } ?? ""
      EmptyPage("No rep has closed a deal here\(period).").draw(on: &canvas, in: parts.list)
      return
    }
    table(rows).draw(on: &canvas, in: parts.list)
    if isPhone {
      drawShort(board, on: &canvas, in: parts.detail)
    } else {
      drawDetail(board, on: &canvas, in: parts.detail)
    }
  }

  private func table(_ rows: [RepLeaderboard.Row]) -> Table {
    let cursor = state.reps.cursor
    return Table(
      columns: isPhone ? Self.phoneColumns : Self.columns, count: rows.count,
      selection: cursor.index, offset: cursor.offset
    ) { TableRow(isPhone ? RepCells(rows[$0]).phone : RepCells(rows[$0]).all) }
  }

  private static let fewestLinesForAll = 10

  private static let phoneColumns = [
    TableColumn("rank", width: 5, alignment: .right),
    TableColumn("Rep", width: 10, growth: 1, isName: true),
    TableColumn("n", width: 5, alignment: .right),
    TableColumn("Win%", width: 5, alignment: .right),
    TableColumn("adj.", width: 5, alignment: .right, priority: 1),
  ]

  private static let columns = [
    TableColumn("#", width: 3, alignment: .right, priority: 8),
    TableColumn("rank", width: 5, alignment: .right),
    TableColumn("Rep", width: 12, growth: 2, isName: true),
    TableColumn("n", width: 5, alignment: .right),
    TableColumn("Win%", width: 5, alignment: .right),
    TableColumn("[95%]", width: 6, alignment: .right, priority: 2),
    TableColumn("shrunk", width: 6, alignment: .right, priority: 4),
    TableColumn("$Win%", width: 5, alignment: .right, priority: 5),
    TableColumn("expect", width: 6, alignment: .right, priority: 7),
    TableColumn("won/ex", width: 6, alignment: .right, priority: 6),
    TableColumn("adj.%", width: 5, alignment: .right),
    TableColumn("won $", width: 6, alignment: .right, priority: 9),
    TableColumn("open $", width: 6, alignment: .right, priority: 3),
    TableColumn("", width: 7, priority: 1),
  ]

  private func drawDetail(_ board: RepLeaderboard, on canvas: inout Canvas, in rect: Rect) {
    var pen = Pen(rect.inset(left: 1, right: 1))
    let words = RepWords(board)
    let isShort = rect.height < Self.fewestLinesForAll
    let findings = isShort ? [words.line] : words.findings + [words.unranked].compactMap(\.self)
    for sentence in findings { pen.text(sentence, on: &canvas) }
    guard let row = state.reps.selected else { return }
    for sentence in [words.sentence(about: row)] + (isShort ? [] : words.more(about: row)) {
      pen.text(sentence, role: .muted, on: &canvas)
    }
  }

  private func drawShort(_ board: RepLeaderboard, on canvas: inout Canvas, in rect: Rect) {
    let text = RepWords(board).short
    if state.message == nil { canvas.write(" " + text, in: rect.row(0), role: .muted) }
  }
}
