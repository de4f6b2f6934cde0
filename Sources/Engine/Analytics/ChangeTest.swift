/// Whether a win rate differs between two periods: the change, its interval, p and its power.
struct ChangeTest {
  let change: Double?
  let interval: Interval?
  let pValue: Double?
  /// The smallest change that would have been seen with 80 % power.
  let detectable: Double?

  /// The test in the weight asked for; everything is `nil` when either period has no rate.
  init(from before: WinTally, to after: WinTally, weight: Weight) {
    switch weight {
    case .count: self.init(countFrom: before, to: after)
    case .amount: self.init(amountFrom: before, to: after)
    }
  }

  private init(countFrom before: WinTally, to after: WinTally) {
    change = Self.difference(before.winRate, after.winRate)
    interval = WinRate.intervalOfChange(from: before, to: after)
    pValue = WinRate.pOfChange(from: before, to: after)
    detectable = WinRate.detectableChange(
      pooled: (before + after).winRate, before: Double(before.closed), after: Double(after.closed))
  }

  private init(amountFrom before: WinTally, to after: WinTally) {
    change = Self.difference(before.weightedWinRate, after.weightedWinRate)
    let isFlat = WeightedWinRate.isFlat(before) || WeightedWinRate.isFlat(after)
    (interval, pValue) =
      isFlat ? Self.flat(from: before, to: after) : Self.ratio(from: before, to: after)
    detectable = WinRate.detectableChange(
      pooled: (before + after).weightedWinRate, before: WeightedWinRate.effectiveDeals(of: before),
      after: WeightedWinRate.effectiveDeals(of: after))
  }

  /// By the standard errors of the two ratios.
  private static func ratio(from before: WinTally, to after: WinTally) -> (Interval?, Double?) {
    guard let change = difference(before.weightedWinRate, after.weightedWinRate),
      let error0 = WeightedWinRate.standardError(of: before),
      let error1 = WeightedWinRate.standardError(of: after)
    else { return (nil, nil) }
    let error = (error0 * error0 + error1 * error1).squareRoot()
    let half = Normal.z95 * error
    return (
      Interval(lower: change - half, upper: change + half),
      Normal.twoSidedP(of: change, standardError: error)
    )
  }

  /// Where a side won all or nothing: by effective deals, as if they were of one size.
  private static func flat(from before: WinTally, to after: WinTally) -> (Interval?, Double?) {
    guard let rate0 = before.weightedWinRate, let rate1 = after.weightedWinRate,
      let interval0 = WeightedWinRate.interval(of: before),
      let interval1 = WeightedWinRate.interval(of: after),
      let pooled = (before + after).weightedWinRate
    else { return (nil, nil) }
    let p = WinRate.pOfChange(
      rate1 - rate0, pooled: pooled, before: WeightedWinRate.effectiveDeals(of: before),
      after: WeightedWinRate.effectiveDeals(of: after))
    return (WinRate.intervalOfChange(from: rate0, interval0, to: rate1, interval1), p)
  }

  private static func difference(_ before: Double?, _ after: Double?) -> Double? {
    before.flatMap { before in after.map { $0 - before } }
  }
}
