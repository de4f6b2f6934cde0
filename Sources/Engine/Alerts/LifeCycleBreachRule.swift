/// Finds open deals that are older than nine in ten similar wins were, with worse odds than at first.
///
/// An old deal whose odds have not fallen is no finding. See docs/alerts.md.
struct LifeCycleBreachRule {
  /// So many times the 90th percentile make a breach critical, where enough money is at risk.
  static let criticalMultiple = 2

  var settings = RuleSettings.standard(.lifeCycleBreach)

  func findings(in rows: [RiskBoard.Row]) -> [AlertFinding] {
    let typical = Self.typicalValue(in: rows)
    return rows.compactMap { row in
      guard row.state == .breach, let p90 = row.cycle.p90,
        Double(row.ageDays) > settings.limit(for: row) * Double(p90)
      else { return nil }
      return AlertFinding(
        .lifeCycleBreach, of: row, severity: severity(of: row, p90: p90, typical: typical),
        sentence: sentence(of: row, p90: p90))
    }
  }

  /// The value at risk that half of the open deals with any reach.
  private static func typicalValue(in rows: [RiskBoard.Row]) -> Amount {
    let values = rows.map(value).filter { $0 > .zero }.map(\.minorUnits)
    guard !values.isEmpty else { return .zero }
    return Amount(minorUnits: OrderStatistic.value(at: values.count / 2, of: values))
  }

  private static func value(of row: RiskBoard.Row) -> Amount { row.valueAtRisk ?? row.amount }

  private func severity(of row: RiskBoard.Row, p90: Int, typical: Amount) -> Alert.Severity {
    let value = Self.value(of: row)
    guard value > .zero else { return .watch }
    return row.ageDays >= Self.criticalMultiple * p90 && value >= typical ? .critical : .high
  }

  private func sentence(of row: RiskBoard.Row, p90: Int) -> String {
    let group = row.cycle.group.map(\.value).filter { !$0.isEmpty }.joined(separator: ", ")
    let similar = group.isEmpty ? "wins" : "\(group) wins"
    return "\(SentenceNumber.count(row.ageDays)) days old; "
      + "90 % of \(SentenceNumber.count(row.cycle.wins)) \(similar) took at most "
      + SentenceNumber.count(p90)
  }
}
