import Dashboard
import Engine

extension Report {
  /// The segments of a dimension in a period against another.
  init(_ table: SegmentTable, money: MoneyFormat) {
    let place = table.filter.segments.map(\.description).joined(separator: ", ")
    self.init(
      "Win rate by \(table.dimension.name)" + (place.isEmpty ? "" : " where \(place)")
        + ", \(table.period) against \(table.versus)",
      json: [
        "by": .string(table.dimension.rawValue), "period": JSON(table.period),
        "versus": JSON(table.versus), "firstDays": JSON(table.firstDays),
        "minimumSample": JSON(table.minimumSample),
        "basis": .string(table.basis.rawValue), "currency": JSON(money.currency),
        "where": JSON(where: table.filter.segments),
        "segments": JSON(
          zip(table.rows, table.shrunkenRates).map { row, shrunken in
            let segments = table.filter.segments + [Segment(table.dimension, row.segment)]
            return Self.json(row, shrunken: shrunken, where: segments)
          }),
        "total": Self.json(table.total, shrunken: nil, where: table.filter.segments),
        "doubts": JSON(table.doubts.map { .string($0) }),
      ])
    let lines = Self.table(
      table.rows, total: table.total, minimum: table.minimumSample, money: money)
    blocks = [.table(lines)] + Self.sentences(table.doubts)
    blocks.append(.sentence(Format.counted(table.basis)))
  }

  /// The lines of a segment table, the total last.
  static func table(
    _ rows: [SegmentTable.Row], total: SegmentTable.Row, minimum: Int, money: MoneyFormat
  ) -> ReportTable {
    let parts = ShownParts(rows, total: total)
    let lines = zip(rows + [total], parts.rows + [parts.total])
    return ReportTable(
      [
        .text("Segment"), .number("n"), .number("Win%"), .number("[95%]"),
        .number(money.mark + "Win%").detail,
        .number("change pp"), .number(money.mark + "change pp").detail, .number("adj. p"),
        .number("contrib. pp"),
        .number("share").detail, .number(money.name + "/deal").detail, .text(""),
      ], rows: lines.map { row($0, part: $1, minimum: minimum, money) })
  }

  private static func row(
    _ row: SegmentTable.Row, part: Int?, minimum: Int, _ money: MoneyFormat
  ) -> [String] {
    let judged = row.isBelowMinimum ? nil : row
    return [
      Format.segment(row.segment), Format.count(row.closed),
      Format.percent(row.winRate, unit: false),
      Format.interval(row.interval, unit: false), Format.percent(row.weightedWinRate, unit: false),
      Format.points(judged?.winRateChange, unit: false),
      Format.points(judged?.weightedWinRateChange, unit: false),
      Format.pValue(row.adjustedP, name: false), ShownParts.text(part),
      Format.percent(row.share, unit: false),
      money.short(major: row.valuePerDeal),
      row.isBelowMinimum ? "n<\(minimum)" : row.verdict.isShown ? row.verdict.rawValue : "",
    ]
  }

  /// One line of a segment table.
  static func json(
    _ row: SegmentTable.Row, shrunken: Double?, where segments: [Segment]
  ) -> JSON {
    [
      "where": JSON(where: segments),
      "closed": JSON(row.closed), "won": JSON(row.won), "winRate": JSON(row.winRate),
      "interval": JSON(row.interval), "weightedWinRate": JSON(row.weightedWinRate),
      "amount": JSON(row.amount), "valuePerDeal": JSON(row.valuePerDeal),
      "share": JSON(row.share), "winRateChange": JSON(row.winRateChange),
      "weightedWinRateChange": JSON(row.weightedWinRateChange),
      "contribution": JSON(row.contribution), "pValue": JSON(row.pValue),
      "adjustedP": JSON(row.adjustedP), "verdict": .string(row.verdict.rawValue),
      "shrunkenRate": JSON(shrunken), "wonPerOpenDay": JSON(row.wonPerOpenDay), "advice": .null,
      "why": .null,
      "belowMinimum": .bool(row.isBelowMinimum),
    ]
  }
}
