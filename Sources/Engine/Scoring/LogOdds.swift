import Glibc

/// Probabilities and their log-odds, one into the other.
enum LogOdds {
  /// The log-odds of a probability, which is kept off 0 and 1 so that they are finite.
  static func of(_ probability: Double) -> Double {
    let kept = min(max(probability, 1e-12), 1 - 1e-12)
    return log(kept / (1 - kept))
  }

  /// The probability with the given log-odds.
  static func probability(at logOdds: Double) -> Double {
    if logOdds >= 0 { return 1 / (1 + exp(-logOdds)) }
    let odds = exp(logOdds)
    return odds / (1 + odds)
  }
}
