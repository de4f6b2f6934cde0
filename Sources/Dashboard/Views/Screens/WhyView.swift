import Engine
import Screen

/// Why the win rate moved: a waterfall from one period to the other, segment by segment.
struct WhyView {
  private let state: State
  private let isPhone: Bool

  init(_ state: State, isPhone: Bool) {
    self.state = state
    self.isPhone = isPhone
  }

  /// Draws the steps between the two rates and the sentences about them.
  func draw(on canvas: inout Canvas, _ parts: Arrangement.Parts) {
    guard let change = state.why.change.answer else {
      EmptyPage(state.emptiness(of: "change", state.why.change)).draw(on: &canvas, in: parts.list)
      return
    }
    if let waterfall = Waterfall(change) {
      drawSteps(of: waterfall, change, on: &canvas, in: parts.list)
    }
    let isShort = isPhone || Waterfall(change) == nil
    let room = isPhone ? parts.detail : parts.detail.inset(left: 1, right: 1)
    drawSentences(of: change, isShort: isShort, on: &canvas, in: room)
  }

  private func drawSentences(
    of change: WinRateChange, isShort: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    var pen = Pen(rect)
    if isPhone, state.message == nil {
      let text = "\(Format.points(change.change)), \(change.verdict.rawValue)"
      pen.line([Span(" " + text, .muted)], on: &canvas)
      return
    }
    let words = ChangeWords(change)
    for (index, sentence) in words.sentences.enumerated() {
      pen.text(sentence, role: index == 0 ? .title : .text, on: &canvas)
    }
    if change.change != nil { pen.text(behind(change), on: &canvas) }
    let steps = Waterfall(change)?.steps ?? []
    if let step = steps.first(where: { $0.line.segment == state.why.cursor.id }) {
      pen.text(WhyCells.sentence(step), role: .muted, on: &canvas)
    }
    for doubt in change.doubts {
      pen.text(Format.sentence(doubt), role: .warning, on: &canvas)
    }
    if let power = words.power { pen.text(power, role: .muted, on: &canvas) }
  }

  private func behind(_ change: WinRateChange) -> String {
    if let failure = state.why.drivers.failure { return Format.sentence(failure) }
    guard let drivers = state.why.shownDrivers else { return "Looking at all combinations …" }
    return DriverSentences(drivers, of: change).short
  }

  private func drawSteps(
    of waterfall: Waterfall, _ change: WinRateChange, on canvas: inout Canvas, in rect: Rect
  ) {
    var rest = rect
    let bars = barRoom(of: rect)
    let table = rect.inset(right: bars.width + (isPhone ? 0 : 1))
    let cursor = state.why.cursor
    let cells = waterfall.steps.map { isPhone ? WhyCells($0).phone : WhyCells($0).all }
    let fixed = isPhone ? 1 : 3
    let height = min(max(0, rect.height - fixed), waterfall.steps.count)
    let heading = rest.cutTop(1)
    if !isPhone {
      drawRate(of: change, \.before, waterfall, on: &canvas, line: rest.cutTop(1), bars)
    }
    let lines = rest.cutTop(height)
    columns(heading: true).draw(on: &canvas, in: heading.intersection(table))
    Table(
      columns: columnList, count: cells.count, selection: cursor.index, offset: cursor.offset,
      showsHeading: false
    ) { TableRow(cells[$0]) }.draw(on: &canvas, in: lines.intersection(table))
    drawBars(of: waterfall, on: &canvas, lines: lines, bars, heading: heading)
    if !isPhone {
      drawRate(of: change, \.after, waterfall, on: &canvas, line: rest.cutTop(1), bars)
    }
  }

  private func drawBars(
    of waterfall: Waterfall, on canvas: inout Canvas, lines: Rect, _ bars: Rect, heading: Rect
  ) {
    guard !bars.isEmpty else { return }
    let axis = waterfall.axis
    axis.drawLabels(waterfall.labels, on: &canvas, in: heading.intersection(bars))
    for line in 0..<lines.height {
      let index = state.why.cursor.offset + line
      guard waterfall.steps.indices.contains(index) else { continue }
      let step = waterfall.steps[index]
      let kind = step.to < step.from ? Bar.Kind.down : .up
      Bar(from: step.from, to: step.to, kind: kind)
        .draw(on: &canvas, in: lines.row(line).intersection(bars), axis: axis)
    }
  }

  private func drawRate(
    of change: WinRateChange, _ path: KeyPath<WinRateChange, WinRateChange.Side>,
    _ waterfall: Waterfall, on canvas: inout Canvas, line: Rect, _ bars: Rect
  ) {
    let side = change[keyPath: path]
    guard let rate = side.rate else { return }
    let doubt = side.completeness.isComplete ? "" : " (incomplete)"
    let mark = change.firstDays.map { ", first \($0) days" } ?? doubt
    let text = "\(side.period)\(mark), n = \(Format.count(side.closed))"
    let left = line.inset(left: Table.gutter, right: bars.width + 2)
    canvas.write(text, in: left, role: .heading)
    canvas.write(Format.percent(rate), in: left, role: .heading, alignment: .right)
    Bar(from: waterfall.axis.low, to: rate, kind: .total)
      .draw(on: &canvas, in: line.intersection(bars), axis: waterfall.axis)
  }

  /// The bars take what the numbers leave, at least a third where there is room for any.
  private func barRoom(of rect: Rect) -> Rect {
    let width = isPhone ? 0 : min(max(rect.width - 50, rect.width / 3), rect.width * 2 / 5)
    var room = rect
    return room.cutRight(width).inset(left: width > 0 ? 1 : 0)
  }

  private func columns(heading: Bool) -> Table {
    Table(columns: columnList, count: 0, showsHeading: heading) { _ in TableRow([]) }
  }

  private var columnList: [TableColumn] { isPhone ? phoneColumns : columns }

  private var phoneColumns: [TableColumn] {
    [
      TableColumn("Segment", width: 10, growth: 1, isName: true),
      TableColumn("part", width: 6, alignment: .right),
      TableColumn(errorTitle, width: 4, alignment: .right, priority: 1),
    ]
  }

  private var columns: [TableColumn] {
    [
      TableColumn("Segment", width: 12, growth: 1, isName: true),
      TableColumn("share", width: 9, alignment: .right, priority: 2),
      TableColumn("win%", width: 9, alignment: .right, priority: 1),
      TableColumn("mix", width: 5, alignment: .right),
      TableColumn("rate", width: 5, alignment: .right),
      TableColumn("part", width: 5, alignment: .right),
      TableColumn(errorTitle, width: 4, alignment: .right),
      TableColumn("adj. p", width: 7, alignment: .right, priority: 3),
    ]
  }

  /// As wide in plain ASCII, where the sign takes two columns.
  private var errorTitle: String { state.isUnicode ? "± se" : "+-se" }
}
