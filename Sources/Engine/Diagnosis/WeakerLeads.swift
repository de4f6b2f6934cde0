/// Do more deals come from weak sources or segments? Created deals at the win rates of before.
///
/// Definition: docs/metrics/weaker-leads.md.
struct WeakerLeads {
  let data: DiagnosisData

  /// The mix of the created deals by one dimension.
  private struct Shift {
    let dimension: Dimension
    let difference: MeanDifference
    /// The value that draws the mean down most, with its shares.
    let value: String
    let shares: [Double]
  }

  var evidence: Evidence {
    if let missing = data.missingCohort { return .none(missing) }
    let cohorts = [data.before, data.after].map(data.createdRows)
    let lessons = data.closedRows(before: data.after)
    let n = cohorts[0].count + cohorts[1].count
    guard data.suffices(cohorts), lessons.count >= data.minimumSample else {
      return .none("Too few deals were created in the two periods, or closed before them.", n: n)
    }
    let shifts = JointChange.attributes.compactMap { shift(by: $0, cohorts, lessons) }
    guard let first = shifts.min(by: { ($0.difference.pValue ?? 1) < ($1.difference.pValue ?? 1) })
    else { return .none("All deals are alike in every attribute.", n: n) }
    let difference = first.difference
    return Evidence(
      effect: difference.value, interval: difference.interval,
      pValue: difference.pValue.map { min(1, $0 * Double(shifts.count)) }, n: n,
      fits: difference.value < 0, sentence: sentence(first))
  }

  /// `nil` when all deals have one value.
  private func shift(by dimension: Dimension, _ cohorts: [[Int]], _ lessons: [Int]) -> Shift? {
    let codes = data.book.codes(of: dimension)
    let rates = rates(by: codes, data.book.dictionary(of: dimension).count, lessons)
    let values = cohorts.map { rows in rows.map { rates[Int(codes[$0])] } }
    guard let difference = MeanDifference(from: values[0], to: values[1]),
      difference.standardError > 1e-9
    else { return nil }
    var shares = cohorts.map { _ in Array(repeating: 0.0, count: rates.count) }
    for (side, rows) in cohorts.enumerated() {
      for row in rows { shares[side][Int(codes[row])] += 1 / Double(rows.count) }
    }
    let parts = rates.indices.map {
      (shares[1][$0] - shares[0][$0]) * (rates[$0] - difference.before)
    }
    guard let code = parts.indices.min(by: { parts[$0] < parts[$1] }) else { return nil }
    return Shift(
      dimension: dimension, difference: difference,
      value: data.book.dictionary(of: dimension).values[code],
      shares: [shares[0][code], shares[1][code]])
  }

  /// Win rates of the values before; that of all for a value without closed deals.
  private func rates(by codes: [UInt32], _ count: Int, _ lessons: [Int]) -> [Double] {
    var (closed, won) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
    for row in lessons {
      closed[Int(codes[row])] += 1
      won[Int(codes[row])] += data.book.outcome[row] == Outcome.won.rawValue ? 1 : 0
    }
    let all = won.reduce(0, +) / max(1, closed.reduce(0, +))
    return zip(won, closed).map { $1 > 0 ? $0 / $1 : all }
  }

  private func sentence(_ shift: Shift) -> String {
    let value = shift.value.isEmpty ? "(blank)" : shift.value
    return "\(shift.dimension.name.prefix(1).uppercased())\(shift.dimension.name.dropFirst()) "
      + "\(value) has \(SentenceNumber.percent(shift.shares[1])) of the deals created in "
      + "\(data.after), \(SentenceNumber.percent(shift.shares[0])) before; at past win rates the "
      + "mix gives \(SentenceNumber.points(shift.difference.value))."
  }
}
