import Engine
import Screen

/// What is said of the selected deal in two or three lines.
struct RiskPeek {
  private let row: RiskBoard.Row
  private let baseRateReason: String?

  init(_ row: RiskBoard.Row, reason: String?) {
    self.row = row
    baseRateReason = reason
  }

  /// The numbers on one line.
  var headline: [Span] {
    let role = RiskCells.role(of: row.state)
    let from = row.score?.kind == .baseRate ? " (base rate, no model)" : ""
    return [
      Span("\(row.dealID)  ", .title),
      Span("P(win) \(Format.percent(row.score?.probability, digits: 0))\(from)  ", role),
      Span(
        "similar \(Format.percent(row.score?.baseRate, digits: 0))  "
          + "\(Format.money(row.valueAtRisk)) of \(Format.money(row.amount)) at risk  "),
      Span(row.state.rawValue, role),
    ]
  }

  /// Where its age stands against similar deals that were won.
  var cycle: String {
    guard row.cycle.median != nil || row.cycle.p90 != nil else {
      return "\(Format.days(row.ageDays)) old; too few similar wins to say what is typical"
    }
    return "\(Format.days(row.ageDays)) old; similar wins took \(Format.days(row.cycle.median)) "
      + "(median), 90 % within \(Format.days(row.cycle.p90)), \(Format.count(row.cycle.wins)) wins"
  }

  /// What speaks loudest, or why nothing does.
  var reason: String {
    guard let driver = row.score?.drivers.first else {
      return baseRateReason.map { "base rate, no model: \($0)" } ?? ""
    }
    return "\(driver.attribute) \(Format.sign(driver.contribution)) \(driver.sentence)"
  }

  /// Everything in one short line.
  var sentence: String {
    let drivers = (row.score?.drivers ?? []).prefix(2).map {
      $0.attribute + Format.sign($0.contribution)
    }
    let why = drivers.isEmpty ? row.state.rawValue : drivers.joined(separator: " ")
    return "P(win) \(Format.percent(row.score?.probability, digits: 0)): \(why)"
  }
}
