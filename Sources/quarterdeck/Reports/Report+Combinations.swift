import Dashboard
import Engine

extension Report {
  /// The best and the worst combinations, and whether any stands out.
  init(_ combinations: Combinations, limit: Int, money: MoneyFormat) {
    let (scope, total) = (combinations.scope, combinations.total)
    self.init(
      "Combinations of \(Format.span(scope.span)), \(Format.percent(total.winRate)) of "
        + "\(Format.count(total.closed, of: "deal")) won",
      json: Self.json(scope).adding([
        "currency": JSON(money.currency), "depth": JSON(combinations.depth),
        "tested": JSON(combinations.tested),
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
      ? [Self.table("Combination", rows[...], money)]
      : [
        Self.table("Best", rows.prefix(limit), money),
        Self.table("Worst", rows.suffix(limit), money),
      ]
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
    _ heading: String, _ rows: ArraySlice<Combinations.Row>, _ money: MoneyFormat
  ) -> ReportTable {
    ReportTable(
      [
        .text(heading), .number("n"), .number("Won").detail, .number("Win%"), .number("[95%]"),
        .number(money.mark + "Win%").detail, .number(money.name + "/deal"),
        .number(money.name + "/day").detail, .number("p"),
        .number("adj. p"),
        .text(""),
      ], rows: rows.map { row($0, money) })
  }

  private static func row(_ row: Combinations.Row, _ money: MoneyFormat) -> [String] {
    [
      Format.combination(row.segments), Format.count(row.tally.closed), Format.count(row.tally.won),
      Format.percent(row.tally.winRate, unit: false),
      Format.interval(row.tally.interval, unit: false),
      Format.percent(row.tally.weightedWinRate, unit: false),
      money.short(major: row.tally.valuePerDeal), money.short(major: row.tally.wonPerOpenDay),
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
