import Glibc

/// By how much all scores must be shifted on the log-odds for the expected wins to be the wins.
struct ScoreShift: Equatable {
  let value: Double
  /// The sum of p(1 − p) after the shift: how much the deals tell of it.
  let information: Double

  /// Newton's method from no shift; `nil` where all deals, or none, are won.
  init?(logOdds: [Double], isWon: [Bool]) {
    let won = isWon.reduce(0) { $0 + ($1 ? 1 : 0) }
    guard won > 0, won < isWon.count else { return nil }
    var (shift, information) = (0.0, 0.0)
    for _ in 0..<50 {
      let promise = Self.promise(of: logOdds, shiftedBy: shift)
      information = promise.variance
      let missing = Double(won) - promise.wins
      guard information > 1e-12 else { return nil }
      // A step of more than one would overshoot where the curve is flat.
      shift += max(-1, min(1, missing / information))
      if abs(missing) < 1e-9 { break }
    }
    (value, self.information) = (shift, information)
  }

  /// The wins that shifted scores promise, and their variance by luck alone.
  static func promise(
    of logOdds: [Double], shiftedBy shift: Double
  ) -> (wins: Double, variance: Double) {
    logOdds.reduce(into: (wins: 0, variance: 0)) { sums, odds in
      let chance = LogOdds.probability(at: odds + shift)
      sums.wins += chance
      sums.variance += chance * (1 - chance)
    }
  }
}
