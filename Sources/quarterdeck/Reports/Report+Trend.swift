import Dashboard
import Engine

extension Report {
  /// Win rates period by period.
  init(_ trend: Trend, basis: Basis, money: MoneyFormat) {
    let homogeneity = trend.homogeneityP.map { p in
      p < 0.05
        ? "The periods held whole differ by more than luck (\(Format.pValue(p)))."
        : "The periods held whole could all share one win rate (\(Format.pValue(p)))."
    }
    self.init(
      "Win rate of deals by the period in which they were \(basis.isByClose ? "closed" : "created")",
      json: [
        "basis": .string(basis.rawValue), "currency": JSON(money.currency),
        "periods": JSON(trend.entries.map(Self.json)),
        "homogeneityP": JSON(trend.homogeneityP),
      ])
    blocks =
      [.table(Self.table(trend, money))] + [homogeneity].compactMap { $0.map(Block.sentence) }
    blocks += Self.sentences(Self.doubts(trend)) + [.sentence(Format.counted(basis))]
  }

  private static func table(_ trend: Trend, _ money: MoneyFormat) -> ReportTable {
    ReportTable(
      [
        .text("Period"), .number("Closed"), .number("Won"), .number("Win%"), .number("[95%]"),
        .number(money.mark + "Win%"), .number("[95%]"), .number("Size gap").detail,
        .number("Amount"),
        .text(""),
      ],
      rows: trend.entries.map { entry in
        [
          entry.period.description, Format.count(entry.closed), Format.count(entry.won),
          Format.percent(entry.winRate, unit: false), Format.interval(entry.interval, unit: false),
          Format.percent(entry.weightedWinRate, unit: false),
          Format.interval(entry.weightedInterval, unit: false),
          Format.points(entry.sizeGap, unit: false), money.short(entry.amount),
          Self.mark(entry),
        ]
      })
  }

  /// What keeps a period from being compared like any other.
  private static func mark(_ entry: Trend.Entry) -> String {
    if !entry.completeness.isComplete { return "incomplete" }
    return entry.coverage < 0.9 ? "holds \(Format.percent(entry.coverage, digits: 0))" : ""
  }

  private static func doubts(_ trend: Trend) -> [String] {
    incomplete(trend) + allAlike(trend.entries.map(\.won), trend.entries.map(\.closed))
  }

  /// That all deals came out the same, so that no rate can differ from another.
  private static func allAlike(_ won: [Int], _ closed: [Int]) -> [String] {
    let (won, closed) = (won.reduce(0, +), closed.reduce(0, +))
    guard closed > 0, won == 0 || won == closed else { return [] }
    return ["every closed deal was \(won == 0 ? "lost" : "won"), so nothing tells periods apart"]
  }

  private static func incomplete(_ trend: Trend) -> [String] {
    trend.entries.compactMap { entry in
      guard case .incomplete(let reason) = entry.completeness else { return nil }
      return reason
    }
  }

  private static func json(_ entry: Trend.Entry) -> JSON {
    [
      "period": JSON(entry.period), "from": JSON(entry.period.start),
      "to": JSON(entry.period.lastDay), "complete": .bool(entry.completeness.isComplete),
      "coverage": JSON(entry.coverage),
      "closed": JSON(entry.closed), "won": JSON(entry.won), "winRate": JSON(entry.winRate),
      "interval": JSON(entry.interval), "amount": JSON(entry.amount),
      "wonAmount": JSON(entry.wonAmount), "weightedWinRate": JSON(entry.weightedWinRate),
      "weightedInterval": JSON(entry.weightedInterval), "sizeGap": JSON(entry.sizeGap),
      "comparable": .bool(entry.isComparable),
    ]
  }
}
