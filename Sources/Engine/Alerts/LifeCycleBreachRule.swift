/// Finds open deals that are older than nine in ten similar wins were, with worse odds than at first.
///
/// An old deal whose odds have not fallen is no finding. See docs/alerts.md.
struct LifeCycleBreachRule {
  /// So many times the 90th percentile make a breach critical.
  static let criticalMultiple = 2

  func findings(in rows: [RiskBoard.Row]) -> [AlertFinding] {
    rows.compactMap { row in
      guard row.state == .breach, let p90 = row.cycle.p90 else { return nil }
      return AlertFinding(
        .lifeCycleBreach, of: row,
        severity: row.ageDays >= Self.criticalMultiple * p90 ? .critical : .high,
        sentence: sentence(of: row, p90: p90))
    }
  }

  private func sentence(of row: RiskBoard.Row, p90: Int) -> String {
    let group = row.cycle.group.map(\.value).joined(separator: ", ")
    let similar = group.isEmpty ? "wins" : "\(group) wins"
    return "\(row.ageDays) days old; 90 % of \(row.cycle.wins) \(similar) took at most \(p90)"
  }
}
