import Engine
import Screen

/// The nine hypotheses about a fall of the win rate, each with its verdict.
struct DiagnosisView {
  private let state: State
  private let isPhone: Bool

  init(_ state: State, isPhone: Bool) {
    self.state = state
    self.isPhone = isPhone
  }

  /// Draws the hypotheses and what the data says of the selected one.
  func draw(on canvas: inout Canvas, _ parts: Arrangement.Parts) {
    guard let diagnosis = state.diagnosis.answer.answer else {
      let page = EmptyPage(state.emptiness(of: "diagnosis", state.diagnosis.answer))
      page.draw(on: &canvas, in: parts.list)
      return
    }
    let (rows, cursor) = (state.diagnosis.rows, state.diagnosis.cursor)
    Table(
      columns: isPhone ? Self.phoneColumns : Self.columns, count: rows.count,
      selection: cursor.index, offset: cursor.offset
    ) { TableRow(isPhone ? Self.phoneCells(rows[$0]) : Self.cells(rows[$0])) }
    .draw(on: &canvas, in: parts.list)
    let room = isPhone ? parts.detail : parts.detail.inset(left: 1, right: 1)
    drawSentences(of: diagnosis, on: &canvas, in: room)
  }

  private func drawSentences(of diagnosis: Diagnosis, on canvas: inout Canvas, in rect: Rect) {
    var pen = Pen(rect)
    let words = DiagnosisWords(diagnosis)
    if isPhone {
      let text = state.diagnosis.selected?.sentence ?? ""
      if state.message == nil { pen.line([Span(" " + text, .muted)], on: &canvas) }
      return
    }
    let selected = state.diagnosis.selected.map { [Span($0.sentence, .title)] } ?? []
    let doubts = words.doubts.map { Span(Format.sentence($0), .warning) }
    let back = words.back.map { [Span($0, .muted)] } ?? []
    let more = "\(canvas.glyphs.ellipsis) more on a taller screen"
    pen.texts(selected + doubts + [Span(words.summary)] + back, more: more, on: &canvas)
  }

  private static func cells(_ row: Hypothesis) -> [Span] {
    [
      name(row), verdict(row), Span(DiagnosisWords.effect(row), role(row)),
      Span(DiagnosisWords.interval(row), .muted), Span(Format.count(row.n), .muted),
      Span(Format.pValue(row.adjustedP, name: false), .muted),
    ]
  }

  private static func phoneCells(_ row: Hypothesis) -> [Span] {
    [name(row), Span(row.verdict == .notSupported ? "no" : verdict(row).text, role(row))]
  }

  private static func name(_ row: Hypothesis) -> Span { Span(row.cause.name, role(row)) }

  private static func verdict(_ row: Hypothesis) -> Span { Span(row.verdict.rawValue, role(row)) }

  private static func role(_ row: Hypothesis) -> Role {
    switch row.verdict {
    case .supported: .down
    case .notSupported: .text
    case .cannotTell: .muted
    }
  }

  private static let columns = [
    TableColumn("Hypothesis", width: 24, growth: 1, isName: true),
    TableColumn("Verdict", width: 13),
    TableColumn("effect", width: 8, alignment: .right),
    TableColumn("[95%]", width: 13, alignment: .right, priority: 2),
    TableColumn("n", width: 6, alignment: .right, priority: 1),
    TableColumn("adj. p", width: 7, alignment: .right),
  ]

  private static let phoneColumns = [
    TableColumn("Hypothesis", width: 20, growth: 1, isName: true),
    TableColumn("Verdict", width: 11),
  ]
}
