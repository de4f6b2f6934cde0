import Glibc

/// Minus the log of the probability given to what happened; smaller is better.
///
/// Probabilities are kept off 0 and 1, so that one certain error does not make it infinite.
enum LogLoss {
  /// The loss of one probability of winning.
  static func of(_ probability: Double, isWon: Bool) -> Double {
    let kept = min(max(probability, 1e-15), 1 - 1e-15)
    return isWon ? -log(kept) : -log1p(-kept)
  }

  /// The mean loss; `nil` without any probability.
  static func mean(of probabilities: [Double], isWon: [Bool]) -> Double? {
    guard !probabilities.isEmpty else { return nil }
    let sum = zip(probabilities, isWon).reduce(0) { $0 + of($1.0, isWon: $1.1) }
    return sum / Double(probabilities.count)
  }
}
