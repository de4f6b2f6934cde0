/// Finds open deals that were expected to close before today.
///
/// Exports without an expected close date give no findings.
struct CloseDatePastRule {
  /// Days overdue from which it is grave.
  static let highDays = 30

  let asOf: Day
  var settings = RuleSettings.standard(.closeDatePast)

  func findings(in rows: [RiskBoard.Row]) -> [AlertFinding] {
    rows.compactMap { row in
      guard let expected = row.expectedClose else { return nil }
      let days = expected.distance(to: asOf)
      guard Double(days) >= settings.limit(for: row) else { return nil }
      return AlertFinding(
        .closeDatePast, of: row, severity: days >= Self.highDays ? .high : .watch,
        sentence: "expected to close on \(expected), \(SentenceNumber.days(days)) ago")
    }
  }
}
