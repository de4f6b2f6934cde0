import Engine
import Screen

/// The rows of a segment table as fields.
struct SegmentCells {
  private let minimum: Int
  private let glyphs: Glyphs
  private let money: MoneyFormat
  /// One scale for all segments, so that their little pictures can be compared.
  private let axis: Axis
  private let parts: ShownParts
  private let places: [String: Int]

  init(_ table: SegmentTable, glyphs: Glyphs, money: MoneyFormat) {
    minimum = table.minimumSample
    self.glyphs = glyphs
    self.money = money
    parts = ShownParts(table.rows, total: table.total)
    places = Dictionary(
      table.rows.enumerated().map { ($0.element.segment, $0.offset) }, uniquingKeysWith: { $1 })
    let judged = (table.rows + [table.total]).filter { !$0.isBelowMinimum }
    axis = Axis(holding: judged.flatMap(\.history).compactMap(\.self))
  }

  /// The fields of a wide line.
  func all(_ row: SegmentTable.Row) -> [Span] {
    all(row, part: places[row.segment].flatMap { parts.rows[$0] })
  }

  /// The fields of the line for all.
  func all(total row: SegmentTable.Row) -> [Span] { all(row, part: parts.total) }

  private func all(_ row: SegmentTable.Row, part: Int?) -> [Span] {
    let role = role(of: row)
    return [
      Span(Format.segment(row.segment)), Span(Format.count(row.closed)),
      Span(Format.percent(row.winRate, unit: false), role),
      Span(Format.interval(row.interval, digits: 0, unit: false), .muted),
      Span(Format.percent(row.weightedWinRate, unit: false), role), change(row),
      Span(
        Format.points(row.isBelowMinimum ? nil : row.weightedWinRateChange, unit: false), .muted),
      Span(ShownParts.text(part)),
      Span(Format.pValue(row.adjustedP, name: false), .muted),
      Span(money.short(major: row.valuePerDeal)),
      Span(Sparkline(row.history, axis: axis).text(glyphs), .graph),
      Span(Format.percent(row.share, digits: 0, unit: false) + "%"),
    ]
  }

  /// The fields of a short line.
  func phone(_ row: SegmentTable.Row) -> [Span] {
    [
      Span(Format.segment(row.segment)), Span(Format.count(row.closed)),
      Span(Format.percent(row.winRate, unit: false), role(of: row)), change(row),
    ]
  }

  private func role(of row: SegmentTable.Row) -> Role { row.isBelowMinimum ? .muted : .text }

  /// The change with an arrow where it is more than luck, else a level sign; or too few deals.
  private func change(_ row: SegmentTable.Row) -> Span {
    if row.isBelowMinimum { return Span("n<\(minimum)", .muted) }
    guard let change = row.winRateChange else { return Span(Format.missing + "  ", .muted) }
    let text = Format.points(change, unit: false) + " "
    guard row.verdict.isShown else { return Span(text + glyphs.level, .level) }
    return change < 0 ? Span(text + glyphs.down, .down) : Span(text + glyphs.up, .up)
  }
}
