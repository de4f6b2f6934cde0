import Dashboard
import Engine

extension Report {
  /// The segments of several dimensions together in a period against another.
  init(_ table: JointSegmentTable, money: MoneyFormat) {
    let place = table.filter.segments.map(\.description).joined(separator: ", ")
    self.init(
      "Win rate by \(table.dimensions.map(\.name).joined(separator: " and "))"
        + (place.isEmpty ? "" : " where \(place)") + ", \(table.period) against \(table.versus)",
      json: [
        "by": .string(table.dimensions.map(\.rawValue).joined(separator: ",")),
        "period": JSON(table.period), "versus": JSON(table.versus),
        "firstDays": JSON(table.firstDays), "minimumSample": JSON(table.minimumSample),
        "basis": .string(table.basis.rawValue), "currency": JSON(money.currency),
        "where": JSON(where: table.filter.segments),
        "segments": JSON(
          zip(table.rows, table.shrunkenRates).map { row, shrunken in
            let segments = table.filter.segments + row.segments
            return Self.json(row.figures, shrunken: shrunken, where: segments)
          }),
        "total": Self.json(table.total, shrunken: nil, where: table.filter.segments),
        "doubts": JSON(table.doubts.map { .string($0) }),
      ])
    let lines = table.rows.map(\.figures)
    blocks = [
      .table(
        Self.table(lines, total: table.total, minimum: table.minimumSample, money: money))
    ]
    blocks += Self.sentences(table.doubts) + [.sentence(Format.counted(table.basis))]
  }
}
