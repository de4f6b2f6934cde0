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
    let change = Self.difference(before.weightedWinRate, after.weightedWinRate)
    var error: Double?
    if let error0 = WeightedWinRate.standardError(of: before),
      let error1 = WeightedWinRate.standardError(of: after)
    {
      error = (error0 * error0 + error1 * error1).squareRoot()
    }
    self.change = change
    interval = change.flatMap { change in
      error.map {
        Interval(lower: change - Normal.z95 * $0, upper: change + Normal.z95 * $0)
      }
    }
    pValue = change.flatMap { Normal.twoSidedP(of: $0, standardError: error) }
    detectable = WinRate.detectableChange(
      pooled: (before + after).weightedWinRate, before: WeightedWinRate.effectiveDeals(of: before),
      after: WeightedWinRate.effectiveDeals(of: after))
  }

  private static func difference(_ before: Double?, _ after: Double?) -> Double? {
    before.flatMap { before in after.map { $0 - before } }
  }
}
