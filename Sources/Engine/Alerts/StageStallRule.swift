/// Finds open deals that stand in a stage for longer than nine in ten deals that were won.
///
/// Needs stage history; without it nothing is found and ``cannotJudge`` says why.
struct StageStallRule {
  let dwell: DwellTimes
  var settings = RuleSettings.standard(.stageStall)

  /// Why no stall can be told, as a sentence; `nil` when it can.
  var cannotJudge: String? {
    dwell.isEmpty
      ? "stage stalls cannot be judged yet: fewer than 30 won deals were seen to leave a stage"
      : nil
  }

  func findings(in rows: [RiskBoard.Row]) -> [AlertFinding] {
    rows.compactMap { row in
      guard let days = row.daysInStage, let limit = dwell.limit(of: row.stage),
        Double(days) > settings.limit(for: row) * Double(limit)
      else { return nil }
      return AlertFinding(
        .stageStall, of: row, severity: days >= 2 * limit ? .high : .watch,
        sentence: "\(SentenceNumber.count(days)) days in \(row.stage); "
          + "90 % of deals that were won left it within \(SentenceNumber.count(limit))")
    }
  }
}
