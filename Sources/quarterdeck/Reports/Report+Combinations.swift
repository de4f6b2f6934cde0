import Dashboard
import Engine

extension Report {
  /// The best and the worst combinations, and whether any stands out.
  init(_ combinations: Combinations, limit: Int) {
    let (scope, total) = (combinations.scope, combinations.total)
    self.init(
      "Combinations of \(Format.span(scope.span)), \(Format.percent(total.winRate)) of "
        + "\(Format.count(total.closed, of: "deal")) won",
      json: Self.json(scope).adding([
        "depth": JSON(combinations.depth), "tested": JSON(combinations.tested),
        "permutations": JSON(combinations.permutations), "seed": JSON(Int(combinations.seed)),
        "segments": JSON(
          zip(combinations.rows, combinations.shrunkenRates).map {
            Self.json($0, shrunken: $1, in: scope)
          }),
        "found": JSON(combinations.found.map { Self.json($0, shrunken: nil, in: scope) }),
        "total": JSON(total, where: scope.filter.segments),
        "doubts": JSON(scope.doubts.map { .string($0) }),
      ]))
    let rows = combinations.rows
    let tables =
      rows.count <= 2 * limit
      ? [Self.table("Combination", rows[...])]
      : [Self.table("Best", rows.prefix(limit)), Self.table("Worst", rows.suffix(limit))]
    if !rows.isEmpty { blocks = tables.map(Block.table) }
    blocks += CombinationSentences(combinations).all.map(Block.sentence)
    blocks += Self.sentences(scope.doubts) + [.sentence(Format.counted(scope.basis))]
  }

  /// What an answer about a run of periods is about.
  static func json(_ scope: DealScope) -> JSON {
    [
      "from": JSON(scope.span.lowerBound), "to": JSON(scope.span.upperBound),
      "basis": .string(scope.basis.rawValue),
      "where": JSON(where: scope.filter.segments), "minimumSample": JSON(scope.minimumSample),
    ]
  }

  private static func table(
    _ heading: String, _ rows: ArraySlice<Combinations.Row>
  ) -> ReportTable {
    ReportTable(
      [
        .text(heading), .number("n"), .number("Won").detail, .number("Win%"), .number("[95%]"),
        .number("$Win%").detail, .number("$/deal"), .number("$/day").detail, .number("p"),
        .number("adj. p"),
        .text(""),
      ], rows: rows.map(row))
  }

  private static func row(_ row: Combinations.Row) -> [String] {
    [
      Format.combination(row.segments), Format.count(row.tally.closed), Format.count(row.tally.won),
      Format.percent(row.tally.winRate, unit: false),
      Format.interval(row.tally.interval, unit: false),
      Format.percent(row.tally.weightedWinRate, unit: false),
      Format.money(major: row.tally.valuePerDeal), Format.money(major: row.tally.wonPerOpenDay),
      Format.pValue(row.pValue, name: false), Format.pValue(row.adjustedP, name: false),
      row.isOnFront ? "+" : "",
    ]
  }

  private static func json(
    _ row: Combinations.Row, shrunken: Double?, in scope: DealScope
  ) -> JSON {
    JSON(row.tally, where: scope.filter.segments + row.segments).adding([
      "pValue": JSON(row.pValue), "adjustedP": JSON(row.adjustedP),
      "onFront": .bool(row.isOnFront), "shrunkenRate": JSON(shrunken), "advice": .null,
      "why": .null,
    ])
  }
}
