import Engine
import Screen

/// A row of the leaderboard as fields.
struct RepCells {
  private let row: RepLeaderboard.Row
  private let money: MoneyFormat

  init(_ row: RepLeaderboard.Row, money: MoneyFormat) {
    self.row = row
    self.money = money
  }

  private var role: Role { row.rank == nil ? .muted : .text }

  private var rank: Span { Span(row.rank.map(Format.count) ?? Format.missing, "rep.rank") }

  private var ranks: Span { Span(Format.range(row.ranks?.interval), "rep.rank") }

  private var name: Span { Span(Format.segment(row.rep), role) }

  private var rate: Span { Span(Format.percent(row.winRate, unit: false), role) }

  private var adjusted: Span { Span(Format.percent(row.adjustedRate, unit: false), role) }

  /// The fields of a wide line.
  var all: [Span] {
    [
      rank, ranks, name, Span(Format.count(row.closed), role), rate,
      Span(Format.interval(row.interval, digits: 0, unit: false), .muted),
      Span(Format.percent(row.shrunkenRate, unit: false), role),
      Span(Format.percent(row.weightedWinRate, unit: false), role),
      Span(Format.decimal(row.expectedWins), .muted),
      Span(Format.decimal(row.ratio, digits: 2), role), adjusted,
      Span(money.short(row.wonAmount), role), Span(money.short(row.openAmount), role), flag,
    ]
  }

  /// The fields of a short line.
  var phone: [Span] { [ranks, name, Span(Format.count(row.closed), role), rate, adjusted] }

  private var flag: Span {
    switch row.flag {
    case "above": Span("+ above", .up)
    case "below": Span("! below", .down)
    default: Span("")
    }
  }
}
