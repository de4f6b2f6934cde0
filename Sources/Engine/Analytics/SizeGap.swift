/// By how much the win rate weighted by amount differs from that by count.
///
/// Negative when the larger deals are the ones that are lost. Definition:
/// docs/metrics/weighted-win-rate.md.
public struct SizeGap: Hashable, Sendable {
  public let before: Double
  public let after: Double
  /// After minus before.
  public let change: WinRateChange.Effect
  /// Two-sided p of the change being zero; `nil` without a standard error.
  public let pValue: Double?
  /// Whether luck is all that the change has to be weighed against; else p says nothing.
  public let isComparable: Bool

  /// `nil` when either period has no amount.
  init?(from before: WinTally, to after: WinTally, isComparable: Bool = true) {
    self.isComparable = isComparable
    guard let gap0 = WeightedWinRate.sizeGap(of: before),
      let gap1 = WeightedWinRate.sizeGap(of: after)
    else { return nil }
    (self.before, self.after) = (gap0, gap1)
    var error: Double?
    if let error0 = Self.standardError(of: before), let error1 = Self.standardError(of: after) {
      error = (error0 * error0 + error1 * error1).squareRoot()
    }
    change = WinRateChange.Effect(value: gap1 - gap0, standardError: error)
    pValue = Normal.twoSidedP(of: gap1 - gap0, standardError: error)
  }

  /// `nil` when either period of the cube has no amount.
  init?(of cube: Cube, from before: Period, to after: Period) {
    self.init(
      from: cube.total(in: before), to: cube.total(in: after),
      isComparable: cube.isComparable(before, after))
  }

  /// √( Σφ² ÷ (n(n−1)) ), φ = a(y−W)/ā − (y−R); `nil` below two deals or without amount.
  static func standardError(of tally: WinTally) -> Double? {
    guard let weighted = tally.weightedWinRate, let rate = tally.winRate, tally.closed > 1 else {
      return nil
    }
    let n = Double(tally.closed)
    let mean = Double(tally.amount) / n
    func squares(_ deals: Int, _ amount: Int64, _ amountSquares: UInt128, isWon: Double) -> Double {
      let (slope, level) = ((isWon - weighted) / mean, isWon - rate)
      return slope * slope * Double(amountSquares) - 2 * slope * level * Double(amount)
        + level * level * Double(deals)
    }
    let sum =
      squares(tally.won, tally.wonAmount, tally.wonSquares, isWon: 1)
      + squares(tally.lost, tally.amount - tally.wonAmount, tally.lostSquares, isWon: 0)
    return (max(0, sum) / (n * (n - 1))).squareRoot()
  }
}
