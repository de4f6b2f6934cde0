import Engine
import Screen

/// A row of the risk board as the fields of its line.
struct RiskCells {
  private let row: RiskBoard.Row
  private let money: MoneyFormat

  init(_ row: RiskBoard.Row, money: MoneyFormat) {
    self.row = row
    self.money = money
  }

  /// The fields of a wide line.
  var all: [Span] {
    [
      mark, risk, Span(row.dealID), Span(row.industry), Span(row.region), Span(row.product),
      Span(row.leadSource), Span(Format.segment(row.rep)), Span(row.stage, .muted),
      Span(money.short(row.amount.told)), Span(money.short(row.valueAtRisk)),
      Span(Format.shortDays(row.ageDays)), overdue, Span(drivers, .muted),
    ]
  }

  /// The fields of a short line.
  var phone: [Span] { [mark, risk, Span(row.dealID), Span(money.short(row.amount.told)), overdue] }

  /// How much it matters, as a role.
  static func role(of level: RiskLevel) -> Role {
    switch level {
    case .critical: "risk.critical"
    case .high: "risk.high"
    case .watch: "risk.watch"
    case .fine: "risk.fine"
    case .unknown: .muted
    }
  }

  private var role: Role { Self.role(of: row.level) }

  private var mark: Span { Span(Format.mark(of: row.level), role) }

  private var risk: Span { Span(Format.percent(row.risk, digits: 0, unit: false), role) }

  /// Coloured by the age alone, which is what it tells.
  private var overdue: Span {
    let byAge = RiskLevel(of: row.state, score: nil)
    return Span(Format.signedDays(row.daysOverdue), Self.role(of: byAge))
  }

  /// The strongest drivers, each with its sign.
  private var drivers: String {
    let drivers = row.score?.drivers ?? []
    guard !drivers.isEmpty else { return row.alerts.joined(separator: ", ") }
    return drivers.prefix(4).map { short($0.attribute) + Format.sign($0.contribution) }
      .joined(separator: " ")
  }

  /// So short that the sign of the strongest driver is seen at 80 columns.
  private func short(_ attribute: String) -> String {
    ["lead source": "source", "month created": "month"][attribute] ?? attribute
  }
}
