import Glibc

/// The gap between the best and the worst win rate that equally good reps show by luck.
enum LuckyGap {
  private static let draws = 400

  /// The mean gap over seeded draws, each rep winning its own deals at their own chances; `nil`
  /// with fewer than two reps.
  static func mean(of records: [RepRecord]) -> Double? {
    guard records.count > 1 else { return nil }
    var normals = SeededNormals(seed: 20_260_101)
    let gaps = (0..<draws).map { _ in
      let rates = records.map { record in
        (record.expected + record.variance.squareRoot() * normals.next())
          / Double(record.tally.closed)
      }
      return (rates.max() ?? 0) - (rates.min() ?? 0)
    }
    return gaps.reduce(0, +) / Double(draws)
  }
}
