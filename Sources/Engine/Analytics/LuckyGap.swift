import Glibc

/// The gap between the best and the worst win rate that equally good reps show by luck.
enum LuckyGap {
  /// Beyond so many standard deviations no chance is left.
  private static let reach = 9.0

  /// The mean gap when each rep wins its own deals at their own chances; `nil` with fewer than two
  /// reps.
  ///
  /// ∫ 1 − Π F(x) − Π (1 − F(x)) dx over win rates x: the chance that x lies inside the gap. Exact,
  /// because F changes only at the rates that a rep can have.
  static func mean(of records: [RepRecord]) -> Double? {
    guard records.count > 1 else { return nil }
    let reps = records.map { (wins: $0.wins, closed: Double($0.tally.closed)) }
    let rates = rates(of: records)
    return zip(rates, rates.dropFirst()).reduce(0.0) { sum, step in
      let rate = (step.0 + step.1) / 2
      var (allBelow, allAbove) = (1.0, 1.0)
      for rep in reps {
        let below = rep.wins.atMost(Int(rate * rep.closed))
        allBelow *= below
        allAbove *= 1 - below
        if allBelow < 1e-18, allAbove < 1e-18 { break }
      }
      return sum + (1 - allBelow - allAbove) * (step.1 - step.0)
    }
  }

  /// The rates within reach that some rep can have, lowest first.
  private static func rates(of records: [RepRecord]) -> [Double] {
    let lower = max(0, records.map { rate($0, -reach) }.min() ?? 0)
    let upper = min(1, records.map { rate($0, reach) }.max() ?? 1)
    var rates: Set = [lower, upper]
    for closed in Set(records.map(\.tally.closed)) {
      let wins = Int(lower * Double(closed))...Int(upper * Double(closed))
      rates.formUnion(wins.map { Double($0) / Double(closed) })
    }
    return rates.filter { $0 >= lower && $0 <= upper }.sorted()
  }

  /// The rate so many standard deviations from the expected one.
  private static func rate(_ record: RepRecord, _ deviations: Double) -> Double {
    (record.expected + deviations * record.variance.squareRoot()) / Double(record.tally.closed)
  }
}
