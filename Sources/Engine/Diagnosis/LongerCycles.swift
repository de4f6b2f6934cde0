/// Do deals take longer to close? The deals created in the two periods, open ones included.
///
/// Definition: docs/metrics/longer-cycles.md.
struct LongerCycles {
  let data: DiagnosisData

  var evidence: Evidence {
    if let missing = data.missingCohort { return .none(missing) }
    let cohorts = [data.before, data.after].map(data.createdRows)
    let n = cohorts[0].count + cohorts[1].count
    guard data.suffices(cohorts) else {
      return .none("Too few deals were created in the two periods.", n: n)
    }
    let test = LogRank(strata: [
      spells(of: cohorts[0], isLater: false) + spells(of: cohorts[1], isLater: true)
    ])
    guard let pace = test.pace else { return .none("None of these deals has closed.", n: n) }
    return Evidence(
      effect: pace, unit: .pace, interval: test.paceInterval, pValue: test.pValue, n: n,
      fits: pace < 1, sentence: sentence(pace))
  }

  private func spells(of rows: [Int], isLater: Bool) -> [LogRank.Spell] {
    rows.map { row in
      LogRank.Spell(
        days: max(0, data.book.ageDays(of: row)), hasEnded: data.book.outcome[row] != 0,
        isLater: isLater)
    }
  }

  private func sentence(_ pace: Double) -> String {
    "At the same age, deals created in \(data.after) close "
      + "\(SentenceNumber.decimal(pace, digits: 2)) times as fast as those of \(data.before)."
  }
}
