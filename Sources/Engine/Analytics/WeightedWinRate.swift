/// A win rate weighted by amount: its error, its effective number of deals, its size gap.
///
/// Definition: docs/metrics/weighted-win-rate.md.
enum WeightedWinRate {
  /// Standard error of the ratio won amount ÷ amount; `nil` below two deals or without amount.
  ///
  /// Source: Cochran, Sampling Techniques, 1977, section 6.4.
  static func standardError(of tally: WinTally) -> Double? {
    guard let rate = tally.weightedWinRate, tally.closed > 1 else { return nil }
    let squares =
      Double(tally.wonSquares) * (1 - rate) * (1 - rate) + Double(tally.lostSquares) * rate * rate
    let n = Double(tally.closed)
    return squares.squareRoot() / Double(tally.amount) * (n / (n - 1)).squareRoot()
  }

  /// The rate's 95 % interval, kept within 0…1.
  ///
  /// Where all or none of the amount is won the ratio shows no spread; Wilson's interval at the
  /// effective number of deals says what may still be.
  static func interval(of tally: WinTally) -> Interval? {
    guard let rate = tally.weightedWinRate else { return nil }
    if isFlat(tally) { return WinRate.interval(rate: rate, deals: effectiveDeals(of: tally)) }
    guard let error = standardError(of: tally) else { return nil }
    return Interval(
      lower: max(0, rate - Normal.z95 * error), upper: min(1, rate + Normal.z95 * error))
  }

  /// All or none of the amount is won, so that the ratio's error says nothing.
  static func isFlat(_ tally: WinTally) -> Bool {
    tally.wonSquares == 0 || tally.lostSquares == 0
  }

  /// Deals of equal size that would know as much: (Σa)² ÷ Σa².
  ///
  /// Source: Kish 1965.
  static func effectiveDeals(of tally: WinTally) -> Double {
    guard tally.squares > 0 else { return 0 }
    return Double(tally.amount) * Double(tally.amount) / Double(tally.squares)
  }

  /// Weighted minus count win rate; negative when the larger deals are lost.
  static func sizeGap(of tally: WinTally) -> Double? {
    guard let weighted = tally.weightedWinRate, let rate = tally.winRate else { return nil }
    return weighted - rate
  }
}
