/// Finds open deals whose expected close date was moved to a later day again and again.
struct CloseDatePushedRule {
  /// How often each deal was pushed, by deal id.
  let pushes: [String: Int]
  var settings = RuleSettings.standard(.closeDatePushed)

  func findings(in rows: [RiskBoard.Row]) -> [AlertFinding] {
    rows.compactMap { row in
      let limit = settings.limit(for: row)
      guard let count = pushes[row.dealID], Double(count) >= limit else { return nil }
      let now = row.expectedClose.map { ", now to \($0)" } ?? ""
      return AlertFinding(
        .closeDatePushed, of: row, severity: Double(count) >= 2 * limit ? .high : .watch,
        sentence: "close date moved back \(SentenceNumber.count(count)) times\(now)")
    }
  }
}
