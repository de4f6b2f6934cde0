import Engine
import Screen

/// The risk board: open deals, with a word about the selected one.
struct RiskView {
  private let state: State
  private let isPhone: Bool

  init(_ state: State, isPhone: Bool) {
    self.state = state
    self.isPhone = isPhone
  }

  /// Draws the list and, in a narrow detail, a few lines; in a high one the whole page.
  func draw(on canvas: inout Canvas, _ parts: Arrangement.Parts) {
    guard state.risk.count > 0 else {
      EmptyPage(emptiness).draw(on: &canvas, in: parts.list)
      return
    }
    var list = parts.list
    if let line = state.forecastLine {
      canvas.write(" " + line.text(width: list.width - 2), in: list.cutTop(1))
    }
    table.draw(on: &canvas, in: list)
    if parts.detail.height > 4 {
      let lines = DealLines(peekOf: state, width: parts.detail.width).all
      PageLine.draw(lines[...], on: &canvas, in: parts.detail)
    } else {
      drawPeek(on: &canvas, in: parts.detail)
    }
  }

  private var emptiness: String {
    if let reason = state.noDealsYet { return reason }
    guard let board = state.risk.board.answer else {
      return state.risk.board.failure.map(Format.sentence) ?? "Loading the open deals."
    }
    if board.rows.isEmpty, state.filter == .all {
      return "No open deals as of \(board.asOf); --as-of DAY shows an earlier day."
    }
    if board.rows.isEmpty { return "No open deals have these crumbs; Esc takes the last one away." }
    return "No deal matches '\(state.risk.text)'. Esc clears the filter."
  }

  private var table: Table {
    let cursor = state.risk.cursor
    return Table(
      columns: isPhone ? phoneColumns : columns, count: state.risk.count,
      selection: cursor.index, offset: cursor.offset
    ) { line in
      guard let row = state.risk.row(at: line) else { return TableRow([]) }
      let cells = RiskCells(row, money: state.money)
      return TableRow(isPhone ? cells.phone : cells.all)
    }
  }

  private var phoneColumns: [TableColumn] {
    [
      TableColumn("", width: 2), TableColumn("Risk", width: 4, alignment: .right),
      TableColumn("Deal", width: 8, growth: 1, isName: true, holdsIDs: true),
      TableColumn("Amount", width: 6 + state.money.extraColumns, alignment: .right),
      TableColumn("vs P90", width: 6, alignment: .right, priority: 1),
    ]
  }

  private var columns: [TableColumn] {
    [
      TableColumn("", width: 2), TableColumn("Risk", width: 4, alignment: .right),
      TableColumn("Deal", width: 9, growth: 1, isName: true, holdsIDs: true),
      TableColumn("Industry", width: 10, priority: 7),
      TableColumn("Region", width: 9, priority: 8),
      TableColumn("Product", width: 10, priority: 9),
      TableColumn("Lead source", width: 11, priority: 10),
      TableColumn("Rep", width: 10, growth: 1, priority: 2),
      TableColumn("Stage", width: 9, priority: 6),
      TableColumn("Amount", width: 6 + state.money.extraColumns, alignment: .right, priority: 1),
      TableColumn("At risk", width: 7 + state.money.extraColumns, alignment: .right, priority: 3),
      TableColumn("Age", width: 5, alignment: .right, priority: 4),
      TableColumn("vs P90", width: 6, alignment: .right, priority: 1),
      TableColumn("Drivers", width: 11, growth: 4, priority: 5),
    ]
  }

  private func drawPeek(on canvas: inout Canvas, in rect: Rect) {
    guard let row = state.risk.row(of: state.risk.peek) else { return }
    let reason = state.risk.board.answer?.baseRateReason
    let peek = RiskPeek(row, reason: reason, width: rect.width, money: state.money)
    guard !isPhone else {
      canvas.write(" " + peek.sentence, in: rect.row(0), role: .muted)
      return
    }
    var pen = Pen(rect.inset(left: 1, right: 1))
    pen.line([Span(peek.headline)], on: &canvas)
    pen.line([Span(peek.cycle)], on: &canvas)
    pen.line([Span(peek.reason)], on: &canvas)
  }
}
