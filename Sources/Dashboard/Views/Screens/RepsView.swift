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
    drawList(board, on: &canvas, in: parts.list)
    if isPhone {
      drawShort(board, on: &canvas, in: parts.detail)
    } else {
      drawDetail(board, on: &canvas, in: parts.detail)
    }
  }

  /// Ranked reps, then, below a line of its own, those with too few deals to be ranked.
  private func drawList(_ board: RepLeaderboard, on canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    let ranked = state.reps.lineOfSeparator ?? 0
    guard !isPhone, !board.unranked.isEmpty else {
      table(from: state.reps.cursor.offset, showsHeading: true).draw(on: &canvas, in: rect)
      return
    }
    table(from: state.reps.cursor.offset, showsHeading: true)
      .draw(on: &canvas, in: rest.cutTop(ranked + 1))
    let line = rest.cutTop(state.reps.lineOfSeparator == nil ? 0 : 1)
    canvas.write(separator(board), in: line.inset(left: Table.gutter), role: .muted)
    table(from: max(state.reps.cursor.offset, board.ranked.count), showsHeading: false)
      .draw(on: &canvas, in: rest)
  }

  private func separator(_ board: RepLeaderboard) -> String {
    "below \(Format.count(board.minimum)) closed deals, not ranked:"
  }

  private func table(from offset: Int, showsHeading: Bool) -> Table {
    let rows = state.reps.rows
    return Table(
      columns: isPhone ? Self.phoneColumns : columns, count: rows.count,
      selection: state.reps.cursor.index, offset: offset, showsHeading: showsHeading
    ) { line in
      let cells = RepCells(rows[line], money: state.money)
      return TableRow(isPhone ? cells.phone : cells.all)
    }
  }

  private static let fewestLinesForAll = 10

  private static let phoneColumns = [
    TableColumn("rank", width: 5, alignment: .right),
    TableColumn("Rep", width: 10, growth: 1, isName: true),
    TableColumn("n", width: 5, alignment: .right),
    TableColumn("Win%", width: 5, alignment: .right),
    TableColumn("adj.", width: 5, alignment: .right, priority: 1),
  ]

  private var columns: [TableColumn] {
    let (money, extra) = (state.money, state.money.extraColumns)
    return [
      TableColumn("#", width: 3, alignment: .right, priority: 8),
      TableColumn("rank", width: 5, alignment: .right),
      TableColumn("Rep", width: 12, growth: 2, isName: true),
      TableColumn("n", width: 5, alignment: .right),
      TableColumn("Win%", width: 5, alignment: .right),
      TableColumn("[95%]", width: 6, alignment: .right, priority: 2),
      TableColumn("shrunk", width: 6, alignment: .right, priority: 4),
      TableColumn(money.mark + "Win%", width: 5 + extra, alignment: .right, priority: 5),
      TableColumn("expect", width: 6, alignment: .right, priority: 7),
      TableColumn("won/ex", width: 6, alignment: .right, priority: 6),
      TableColumn("adj.%", width: 5, alignment: .right),
      TableColumn("won \(money.name)", width: 6 + extra, alignment: .right, priority: 9),
      TableColumn("open \(money.name)", width: 6 + extra, alignment: .right, priority: 3),
      TableColumn("", width: 7, priority: 1),
    ]
  }

  private func drawDetail(_ board: RepLeaderboard, on canvas: inout Canvas, in rect: Rect) {
    var pen = Pen(rect.inset(left: 1, right: 1))
    let words = RepWords(board)
    let isShort = rect.height < Self.fewestLinesForAll
    let doubts = board.doubts.map { Span(Format.sentence($0), .warning) }
    let findings = isShort ? [words.line] : words.findings + [words.unranked].compactMap(\.self)
    let adjusted = words.adjustedShort.map { [Span($0, .muted)] } ?? []
    let about = state.reps.selected.map { row in
      [words.sentence(about: row)] + (isShort ? [] : words.more(about: row))
    }
    pen.texts(
      doubts + findings.map { Span($0) } + adjusted + (about ?? []).map { Span($0, .muted) },
      more: "\(canvas.glyphs.ellipsis) more on a taller screen", on: &canvas)
  }

  private func drawShort(_ board: RepLeaderboard, on canvas: inout Canvas, in rect: Rect) {
    let text = RepWords(board).short
    if state.message == nil { canvas.write(" " + text, in: rect.row(0), role: .muted) }
  }
}
