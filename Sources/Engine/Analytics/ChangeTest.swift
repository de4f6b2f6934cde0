/// Whether a win rate differs between two periods: the change, its interval, p and its power.
struct ChangeTest {
  let change: Double?
  let interval: Interval?
  let pValue: Double?
  /// The smallest change that would have been seen with 80 % power.
  let detectable: Double?

  /// The test in the weight asked for; everything is `nil` when either period has no rate.
  ///
  /// `widening` is what the errors of independent deals are multiplied by.
  init(from before: WinTally, to after: WinTally, weight: Weight, widening: Double = 1) {
    switch weight {
    case .count: self.init(countFrom: before, to: after, widening)
    case .amount: self.init(amountFrom: before, to: after, widening)
    }
  }

  private init(countFrom before: WinTally, to after: WinTally, _ widening: Double) {
    let change = Self.difference(before.winRate, after.winRate)
    let detectable = WinRate.detectableChange(
      pooled: (before + after).winRate, before: Double(before.closed), after: Double(after.closed))
    self.change = change
    interval = WinRate.intervalOfChange(from: before, to: after).map {
      Self.widened($0, around: change ?? 0, by: widening)
    }
    pValue = WinRate.pOfChange(from: before, to: after, widening: widening)
    self.detectable = detectable.map { $0 * widening }
  }

  private init(amountFrom before: WinTally, to after: WinTally, _ widening: Double) {
    let change = Self.difference(before.weightedWinRate, after.weightedWinRate)
    let isFlat = WeightedWinRate.isFlat(before) || WeightedWinRate.isFlat(after)
    let (interval, pValue) =
      isFlat
      ? Self.flat(from: before, to: after, widening)
      : Self.ratio(from: before, to: after, widening)
    let detectable = WinRate.detectableChange(
      pooled: (before + after).weightedWinRate, before: WeightedWinRate.effectiveDeals(of: before),
      after: WeightedWinRate.effectiveDeals(of: after))
    self.change = change
    self.interval = interval.map { Self.widened($0, around: change ?? 0, by: widening) }
    self.pValue = pValue
    self.detectable = detectable.map { $0 * widening }
  }

  private static func widened(
    _ interval: Interval, around value: Double, by factor: Double
  ) -> Interval {
    guard factor != 1 else { return interval }
    return Interval(
      lower: max(-1, value - factor * (value - interval.lower)),
      upper: min(1, value + factor * (interval.upper - value)))
  }

  /// By the standard errors of the two ratios.
  private static func ratio(
    from before: WinTally, to after: WinTally, _ widening: Double
  ) -> (Interval?, Double?) {
    guard let change = difference(before.weightedWinRate, after.weightedWinRate),
      let error0 = WeightedWinRate.standardError(of: before),
      let error1 = WeightedWinRate.standardError(of: after)
    else { return (nil, nil) }
    let error = (error0 * error0 + error1 * error1).squareRoot()
    return (
      Interval(around: change, error: error),
      Normal.twoSidedP(of: change, standardError: error * widening)
    )
  }

  /// Where a side won all or nothing: by effective deals, as if they were of one size.
  private static func flat(
    from before: WinTally, to after: WinTally, _ widening: Double
  ) -> (Interval?, Double?) {
    guard let rate0 = before.weightedWinRate, let rate1 = after.weightedWinRate,
      let interval0 = WeightedWinRate.interval(of: before),
      let interval1 = WeightedWinRate.interval(of: after),
      let pooled = (before + after).weightedWinRate
    else { return (nil, nil) }
    let p = WinRate.pOfChange(
      (rate1 - rate0) / widening, pooled: pooled,
      before: WeightedWinRate.effectiveDeals(of: before),
      after: WeightedWinRate.effectiveDeals(of: after))
    return (WinRate.intervalOfChange(from: rate0, interval0, to: rate1, interval1), p)
  }

  private static func difference(_ before: Double?, _ after: Double?) -> Double? {
    before.flatMap { before in after.map { $0 - before } }
  }
}
