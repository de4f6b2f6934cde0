import Engine
import Screen

/// Win rates by the segments of one dimension, with the whole below them.
struct SegmentsView {
  private let state: State
  private let isPhone: Bool

  init(_ state: State, isPhone: Bool) {
    self.state = state
    self.isPhone = isPhone
  }

  /// Draws the segments, their total, and a few sentences about the selected one.
  func draw(on canvas: inout Canvas, _ parts: Arrangement.Parts) {
    guard let answer = state.segments.table.answer else {
      EmptyPage(state.emptiness(of: "segments", state.segments.table)).draw(
        on: &canvas, in: parts.list)
      return
    }
    let rows = state.segments.rows
    var list = parts.list
    var totalLine = list.cutBottom(max(0, list.height - rows.count - 1))
    if totalLine.isEmpty { totalLine = list.cutBottom(1) }
    let cells = SegmentCells(answer, glyphs: canvas.glyphs, money: state.money)
    table(rows, cells).draw(on: &canvas, in: list)
    total(answer.total, cells).draw(on: &canvas, in: totalLine.row(0))
    drawDetail(answer, on: &canvas, in: parts.detail)
  }

  private func table(_ rows: [SegmentTable.Row], _ cells: SegmentCells) -> Table {
    let cursor = state.segments.cursor
    return Table(
      columns: columns, count: rows.count, selection: cursor.index, offset: cursor.offset
    ) { TableRow(isPhone ? cells.phone(rows[$0]) : cells.all(rows[$0])) }
  }

  private func total(_ row: SegmentTable.Row, _ cells: SegmentCells) -> Table {
    Table(columns: columns, count: 1, showsHeading: false) { _ in
      var spans = isPhone ? cells.phone(row) : cells.all(total: row)
      spans[0].text = "all"
      return TableRow(spans.map { Span($0.text, .heading) })
    }
  }

  private var columns: [TableColumn] { isPhone ? Self.phoneColumns : allColumns }

  private static let phoneColumns = [
    TableColumn("Segment", width: 10, growth: 1, isName: true),
    TableColumn("n", width: 5, alignment: .right, priority: 2),
    TableColumn("Win%", width: 5, alignment: .right),
    TableColumn("pp", width: 7, alignment: .right, priority: 1),
  ]

  private var allColumns: [TableColumn] {
    let (money, extra) = (state.money, state.money.extraColumns)
    return [
      TableColumn("Segment", width: 12, growth: 3, isName: true),
      TableColumn("n", width: 5, alignment: .right),
      TableColumn("Win%", width: 5, alignment: .right),
      TableColumn("[95%]", width: 6, alignment: .right, priority: 4),
      TableColumn(money.mark + "Win%", width: 5 + extra, alignment: .right, priority: 3),
      TableColumn("Δ pp", width: 7, alignment: .right),
      TableColumn("Δ\(money.name) pp", width: 6 + extra, alignment: .right, priority: 5),
      TableColumn("part", width: 5, alignment: .right, priority: 2),
      TableColumn("p", width: 7, alignment: .right, priority: 9),
      TableColumn(money.name + "/deal", width: 6 + extra, alignment: .right, priority: 8),
      TableColumn("8 quart.", width: 8, priority: 6),
      TableColumn("share", width: 5, alignment: .right, priority: 7),
    ]
  }

  private func drawDetail(
    _ answer: SegmentTable, on canvas: inout Canvas, in rect: Rect
  ) {
    guard !isPhone else { return }
    var pen = Pen(rect.inset(left: 1, right: 1))
    let doubts = answer.doubts.map { Span(Format.sentence($0), .warning) }
    let about = SegmentWords(answer, state.segments.selected).sentences.map { Span($0) }
    let whole = rect.height > 5 ? wholeChange(answer) : []
    let more = "\(canvas.glyphs.ellipsis) more: w"
    pen.texts(doubts + about + whole, more: more, on: &canvas)
  }

  /// What is known of the change that the segments are parts of.
  private func wholeChange(_ answer: SegmentTable) -> [Span] {
    guard let change = state.why.change.answer, change.filter == answer.filter else { return [] }
    return ChangeWords(change).sentences.map { Span($0, .muted) }
  }
}
