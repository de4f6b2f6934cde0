import Dashboard
import Engine

extension Report {
  /// What is advised with its reasons, then the best of the rest.
  init(_ list: FocusList, limit: Int, money: MoneyFormat) {
    let words = FocusSentences(list, money: money)
    let unit = list.measure == .deal ? "closed deal" : "open deal-day"
    self.init(
      "Won amount per \(unit), \(Format.span(list.scope.span)): "
        + "\(money.short(major: list.measure.value(of: list.total))) of all "
        + "\(Format.count(list.total.closed, of: "deal"))",
      json: Self.json(list, words).adding(["currency": JSON(money.currency)]))
    blocks = words.all.map(Block.sentence)
    let focus = list.rows.filter { $0.advice == .focus && !$0.isImplied }.prefix(limit)
    let others = list.rows.filter { $0.advice == .deprioritise && !$0.isImplied }.suffix(limit)
    let advised = Array(focus + others)
    if !advised.isEmpty { blocks.append(.table(Self.table(advised, words, money))) }
    blocks += advised.map { .sentence("\(Format.combination($0.segments)): \(words.why($0))") }
    let rest = list.rows.filter { $0.advice == .noEvidence }
    if !rest.isEmpty { blocks.append(.table(Self.table(Array(rest.prefix(limit)), words, money))) }
    blocks += Self.remarks(list, hidden: rest.count - limit)
  }

  private static func remarks(_ list: FocusList, hidden: Int) -> [Block] {
    let implied = list.rows.count { $0.isImplied }
    let few = list.rows.count { $0.advice == .tooFewDeals }
    let words = [
      implied > 0
        ? "\(Format.count(implied, of: "longer combination")) with the advice of a shorter one, and "
          + "worth no more or less than it." : nil,
      hidden > 0 ? "\(Format.count(hidden, of: "more segment")) without evidence." : nil,
      few > 0
        ? "\(Format.count(few, of: "segment")) with fewer than "
          + "\(Format.count(list.scope.minimumSample)) closed deals: not enough deals." : nil,
    ]
    return words.compactMap { $0.map(Block.sentence) } + sentences(list.scope.doubts)
      + [.sentence(Format.counted(list.scope.basis))]
  }

  private static func table(
    _ rows: [FocusList.Row], _ words: FocusSentences, _ money: MoneyFormat
  ) -> ReportTable {
    ReportTable(
      [
        .text("Segment"), .text("Advice"), .number("n"), .number("Win%"),
        .number(money.name + "/deal"),
        .number(money.name + "/day"), .number("shrunk " + money.name), .number("[90%]"),
      ],
      rows: rows.map { row in
        [
          Format.combination(row.segments), row.advice.rawValue, Format.count(row.tally.closed),
          Format.percent(row.tally.winRate, unit: false),
          money.short(major: row.tally.valuePerDeal),
          money.short(major: row.tally.wonPerOpenDay), money.short(major: row.shrunken),
          words.interval(row),
        ]
      })
  }

  private static func json(_ list: FocusList, _ words: FocusSentences) -> JSON {
    json(list.scope).adding([
      "depth": JSON(list.depth), "per": .string(list.measure.rawValue),
      "segments": JSON(
        zip(list.rows, list.shrunkenRates).map { json($0, shrunken: $1, of: list, words) }),
      "total": JSON(list.total, where: list.scope.filter.segments),
      "families": JSON(list.families.map(json)),
      "doubts": JSON(list.scope.doubts.map { .string($0) }),
    ])
  }

  private static func json(
    _ row: FocusList.Row, shrunken: Double?, of list: FocusList, _ words: FocusSentences
  ) -> JSON {
    JSON(row.tally, where: list.scope.filter.segments + row.segments).adding([
      "shrunkenValue": JSON(row.shrunken), "valueInterval": JSON(row.interval),
      "pValue": JSON(list.families[row.family].pValue),
      "adjustedP": JSON(list.families[row.family].adjustedP), "shrunkenRate": JSON(shrunken),
      "advice": .string(row.advice.rawValue), "implied": .bool(row.isImplied),
      "why": .string(words.why(row)),
    ])
  }

  private static func json(_ family: FocusList.Family) -> JSON {
    [
      "dimensions": JSON(family.dimensions.map { .string($0.rawValue) }),
      "judged": JSON(family.judged), "pValue": JSON(family.pValue),
      "adjustedP": JSON(family.adjustedP), "differs": .bool(family.differs),
    ]
  }
}
