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
    let more = "\(canvas.glyphs.ellipsis) more: w"
    pen.texts(sentences(of: change), more: more, on: &canvas)
  }

  /// The verdict and its doubts first: without them the rest may mislead.
  private func sentences(of change: WinRateChange) -> [Span] {
    let words = ChangeWords(change)
    guard change.change != nil else { return words.sentences.map { Span($0, .title) } }
    let doubts = ChangeWords.doubts(of: [change]).map { Span(Format.sentence($0), .warning) }
    let power = words.power.map { [Span($0, .muted)] } ?? []
    let parts = words.sentences.dropFirst().map { Span($0) }
    let steps = Waterfall(change)?.steps ?? []
    let step =
      steps.first { $0.line.segment == state.why.cursor.id }
      .map { [Span(WhyCells.sentence($0), .muted)] } ?? []
    return words.sentences.prefix(1).map { Span($0, .title) } + doubts + parts.prefix(1)
      + [Span(behind(change))] + power + step + parts.dropFirst()
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
    let height = min(
      max(0, rect.height - Arrangement.waterfallRows(isPhone: isPhone)), waterfall.steps.count)
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
    guard !isPhone else { return }
    let sum = TableRow(WhyCells.sum(of: change, waterfall.total))
    Table(columns: columnList, count: 1, showsHeading: false) { _ in sum }
      .draw(on: &canvas, in: rest.cutTop(1).intersection(table))
    drawRate(of: change, \.after, waterfall, on: &canvas, line: rest.cutTop(1), bars)
    canvas.write(Self.legend, in: rest.cutTop(1).inset(left: Table.gutter, right: 1), role: .muted)
  }

  /// What the columns mean, in one line of a screen of 80 columns.
  private static let legend =
    "mix: other kinds of deals   rate: won more or less often   part: both"

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
