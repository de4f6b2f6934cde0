import Glibc

/// The gap between the best and the worst win rate that equally good reps show by luck.
enum LuckyGap {
  private static let steps = 4000
  /// Beyond so many standard deviations no chance is left.
  private static let reach = 9.0

  /// The mean gap when each rep wins its own deals at their own chances; `nil` with fewer than two
  /// reps.
  ///
  /// ∫ 1 − Π F(x) − Π (1 − F(x)) dx over win rates x: the chance that x lies inside the gap.
  static func mean(of records: [RepRecord]) -> Double? {
    guard records.count > 1 else { return nil }
    let reps = records.map { (wins: $0.wins, closed: Double($0.tally.closed)) }
    let lower = max(0, records.map { rate($0, -reach) }.min() ?? 0)
    let upper = min(1, records.map { rate($0, reach) }.max() ?? 1)
    let width = (upper - lower) / Double(steps)
    let inside = (0..<steps).reduce(0.0) { sum, step in
      let rate = lower + (Double(step) + 0.5) * width
      var (allBelow, allAbove) = (1.0, 1.0)
      for rep in reps {
        let below = rep.wins.atMost(Int(rate * rep.closed))
        allBelow *= below
        allAbove *= 1 - below
        if allBelow < 1e-18, allAbove < 1e-18 { break }
      }
      return sum + 1 - allBelow - allAbove
    }
    return inside * width
  }

  /// The rate so many standard deviations from the expected one.
  private static func rate(_ record: RepRecord, _ deviations: Double) -> Double {
    (record.expected + deviations * record.variance.squareRoot()) / Double(record.tally.closed)
  }
}
