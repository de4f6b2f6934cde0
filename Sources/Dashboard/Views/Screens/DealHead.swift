import Engine
import Screen

/// The first lines about a deal: what it is worth, how it stands, whose it is.
struct DealHead {
  private let row: RiskBoard.Row
  private let baseRateReason: String?
  private let money: MoneyFormat

  init(_ row: RiskBoard.Row, reason: String?, money: MoneyFormat) {
    self.row = row
    self.money = money
    baseRateReason = reason
  }

  /// The lines about an open deal.
  var lines: [Span] {
    [
      Span("\(row.dealID), \(Self.amount(row.amount, money))", .title),
      Span(
        "\(Format.mark(of: row.level)) \(Format.level(of: row)): "
          + "P(win) \(Format.percent(row.score?.probability)), "
          + "base rate \(Format.percent(row.score?.baseRate))\(Format.sample(of: row.score)), "
          + "at risk \(money.short(row.valueAtRisk))", RiskCells.role(of: row.level)),
    ] + origin
      + [
        Span(
          [row.industry, row.region, row.product, row.leadSource].map(Format.segment)
            .joined(separator: " / ")),
        Span("rep \(Format.segment(row.rep)), stage \(Format.segment(row.stage))\(inStage)"),
        Span("created \(row.created)\(expected)", .muted),
      ]
  }

  private static func amount(_ amount: Amount, _ money: MoneyFormat) -> String {
    amount.told.map { money.whole($0) } ?? "no amount"
  }

  private var origin: [Span] {
    guard row.score?.kind != .model else { return [] }
    let reason = baseRateReason.map { ": \($0)" } ?? ""
    let kind = row.score == nil ? "no score" : "base rate, no model"
    return [Span(kind + reason, .warning)]
  }

  private var inStage: String { row.daysInStage.map { ", \(Format.days($0)) in it" } ?? "" }

  private var expected: String { row.expectedClose.map { ", expected to close \($0)" } ?? "" }

  /// The lines about a closed deal; none for an open one, whose row says it all.
  static func lines(of deal: Deal, money: MoneyFormat) -> [Span] {
    guard let outcome = deal.outcome, let closed = deal.closed else { return [] }
    return [
      Span("\(deal.id), \(Self.amount(deal.amount, money))", .title),
      Span(
        "\(outcome == .won ? "+" : "−") \(outcome.word) on \(closed), "
          + "\(Format.days(deal.created.distance(to: closed))) after \(deal.created)",
        outcome == .won ? .up : .down),
      Span(
        [deal.industry, deal.region, deal.product, deal.leadSource].map(Format.segment)
          .joined(separator: " / ")),
      Span("rep \(Format.segment(deal.rep)), stage \(Format.segment(deal.stage))"),
    ]
  }
}
