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

  /// The numbers on one line, each at its place, so that from deal to deal only digits change.
  var headline: [Span] {
    let isBaseRate = row.score?.kind == .baseRate
    let chance = Format.percent(row.score?.probability, digits: 0)
    let similar = Format.aligned(Format.percent(row.score?.baseRate, digits: 0), 5)
    let beside = isBaseRate ? " (base rate)" : "  similar \(similar)"
    let (risk, amount) = (Format.money(row.valueAtRisk), Format.money(row.amount))
    return [
      Span("\(row.dealID)  "),
      Span(
        "P(win) \(Format.aligned(chance, 5))\(beside)  "
          + "\(Format.aligned(risk, 6)) of \(Format.aligned(amount, 6)) at risk  "),
      Span(Format.level(of: row), RiskCells.role(of: row.level)),
    ]
  }

  /// Where its age stands against similar deals that were won.
  var cycle: String {
    let age = Format.aligned(Format.days(row.ageDays), 5)
    guard row.cycle.median != nil || row.cycle.p90 != nil else {
      return "\(age) old; too few similar wins to say what is typical"
    }
    let median = Format.aligned(Format.days(row.cycle.median), 5)
    let late = Format.aligned(Format.days(row.cycle.p90), 5)
    return "\(age) old; similar wins took \(median) (median), 90 % within \(late), "
      + Format.count(row.cycle.wins, of: "win")
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
    let why = drivers.isEmpty ? Format.level(of: row) : drivers.joined(separator: " ")
    return "P(win) \(Format.percent(row.score?.probability, digits: 0)): \(why)"
  }
}
