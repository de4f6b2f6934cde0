/// Is it single reps? Wins beyond what the rep's deals promise, now and before.
///
/// Each period has its own expectation, so that what happened to all is no rep's doing.
/// Definition: docs/metrics/single-reps.md.
struct SingleReps {
  let data: DiagnosisData

  /// Closed deals that a rep needs in each period.
  private static let fewestPerPeriod = 5

  /// One rep's part of the change beyond the team's.
  private struct Part {
    let before: RepRecord
    let after: RepRecord
    let value: Double
    let standardError: Double

    var z: Double { standardError > 0 ? value / standardError : 0 }
  }

  var evidence: Evidence {
    let rows = [data.before, data.after].map { data.closedRows(in: $0) }
    let n = rows[0].count + rows[1].count
    let parts = parts(rows)
    guard let worst = parts.max(by: { abs($0.z) < abs($1.z) }), parts.count > 1 else {
      return .none("Fewer than two reps have enough closed deals.", n: n)
    }
    let p = min(1, Normal.twoSidedP(worst.z) * Double(parts.count))
    return Evidence(
      effect: worst.value,
      interval: Interval(around: worst.value, error: worst.standardError), pValue: p,
      n: worst.before.tally.closed + worst.after.tally.closed, fits: worst.value < 0,
      sentence: sentence(worst, of: parts.count))
  }

  private func parts(_ rows: [[Int]]) -> [Part] {
    let records = rows.map { RepRecord.all(of: $0, in: data.book) }
    return zip(records[0], records[1]).compactMap { before, after in
      let (old, new) = (before.tally.closed, after.tally.closed)
      guard old + new >= data.minimumRepDeals, min(old, new) >= Self.fewestPerPeriod else {
        return nil
      }
      let (all0, all1) = (Double(rows[0].count), Double(rows[1].count))
      let value =
        (Double(after.tally.won) - after.expected) / all1
        - (Double(before.tally.won) - before.expected) / all0
      let variance = after.variance / (all1 * all1) + before.variance / (all0 * all0)
      return Part(before: before, after: after, value: value, standardError: variance.squareRoot())
    }
  }

  private func sentence(_ part: Part, of reps: Int) -> String {
    let (before, after) = (part.before, part.after)
    let rep = before.rep.isEmpty ? "(blank)" : before.rep
    return "Of \(SentenceNumber.count(reps)) reps \(rep) moved most beyond the team: "
      + "\(after.tally.won) won of \(SentenceNumber.decimal(after.expected, digits: 1)) expected, "
      + "before \(before.tally.won) of \(SentenceNumber.decimal(before.expected, digits: 1))."
  }
}
