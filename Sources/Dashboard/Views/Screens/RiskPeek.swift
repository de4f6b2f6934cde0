import Engine

/// What is said of the selected deal in two or three lines.
///
/// Every number has its place, so that from deal to deal only what differs is painted; what stands
/// in the columns of the list is not said again.
struct RiskPeek {
  private let row: RiskBoard.Row
  private let baseRateReason: String?
  private let money: MoneyFormat
  /// The list has no room for the columns of money at risk and age.
  private let isNarrow: Bool

  init(_ row: RiskBoard.Row, reason: String?, width: Int, money: MoneyFormat = MoneyFormat()) {
    self.money = money
    self.row = row
    baseRateReason = reason
    isNarrow = width < 78
  }

  /// How much its risk matters, and the chance behind that.
  var headline: String {
    let isBaseRate = row.score?.kind != .model
    let level = Format.filled(Format.level(of: row), isBaseRate ? 12 : 8)
    let chance = Format.aligned(Format.percent(row.score?.probability, digits: 0), 5)
    let base = Format.aligned(Format.percent(row.score?.baseRate, digits: 0), 5)
    let atRisk = Format.aligned(money.short(row.valueAtRisk), 6 + money.extraColumns)
    return "\(row.dealID)  \(level)  P(win) \(chance)"
      + (isBaseRate ? " (base rate)" : "  base rate \(base)")
      + (isNarrow ? "  \(atRisk) at risk" : "")
  }

  /// What is typical of similar deals that were won.
  var cycle: String {
    let age = isNarrow ? "\(Format.aligned(Format.days(row.ageDays), 5)) old; " : ""
    guard row.cycle.median != nil || row.cycle.p90 != nil else {
      return age + "too few similar wins to say what is typical"
    }
    let median = Format.aligned(Format.days(row.cycle.median), 5)
    let late = Format.aligned(Format.days(row.cycle.p90), 5)
    let wins = Format.aligned(Format.count(row.cycle.wins), 5)
    return "\(age)\(wins) similar wins took \(median) (median), 90 % within \(late)"
  }

  /// What speaks loudest, or why nothing does.
  var reason: String {
    guard let driver = row.score?.drivers.first else {
      return baseRateReason.map { "base rate, no model: \($0)" } ?? ""
    }
    let subject = isNarrow ? driver.subject : Format.filled(driver.subject, 36)
    return "\(Format.sign(driver.contribution)) \(subject) \(driver.comparison)"
  }

  /// Everything in one short line.
  var sentence: String {
    let drivers = (row.score?.drivers ?? []).prefix(2).map {
      $0.attribute + Format.sign($0.contribution)
    }
    let why = drivers.isEmpty ? Format.level(of: row) : drivers.joined(separator: " ")
    return "P(win) \(Format.percent(row.score?.probability, digits: 0)): \(why)"
  }
}
