/// The squared distance of probabilities from outcomes; smaller is better.
enum BrierScore {
  /// The mean distance; `nil` without any probability.
  static func mean(of probabilities: [Double], isWon: [Bool]) -> Double? {
    guard !probabilities.isEmpty else { return nil }
    let sum = zip(probabilities, isWon).reduce(0.0) { sum, pair in
      let distance = pair.0 - (pair.1 ? 1 : 0)
      return sum + distance * distance
    }
    return sum / Double(probabilities.count)
  }
}
