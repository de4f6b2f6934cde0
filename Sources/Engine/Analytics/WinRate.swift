/// A win rate by count: its interval, and the change between two of them.
///
/// Definition: docs/metrics/win-rate.md.
enum WinRate {
  /// Wilson's score interval; `nil` without closed deals.
  ///
  /// Source: Wilson 1927.
  static func interval(won: Int, of closed: Int, z: Double = Normal.z95) -> Interval? {
    guard closed > 0 else { return nil }
    return interval(rate: Double(won) / Double(closed), deals: Double(closed), z: z)
  }

  /// Wilson's interval of a rate that rests on so many deals, or so many effective ones.
  static func interval(rate: Double, deals n: Double, z: Double = Normal.z95) -> Interval {
    let scale = 1 + z * z / n
    let center = (rate + z * z / (2 * n)) / scale
    let half = z * (rate * (1 - rate) / n + z * z / (4 * n * n)).squareRoot() / scale
    return Interval(
      lower: rate == 0 ? 0 : center - half, upper: rate == 1 ? 1 : center + half)
  }

  /// Newcombe's hybrid score interval of the change (method 10); `nil` when either has no deals.
  ///
  /// Source: Newcombe 1998, Statistics in Medicine 17, 873.
  static func intervalOfChange(from before: WinTally, to after: WinTally) -> Interval? {
    guard let rate0 = before.winRate, let rate1 = after.winRate,
      let interval0 = interval(won: before.won, of: before.closed),
      let interval1 = interval(won: after.won, of: after.closed)
    else { return nil }
    return intervalOfChange(from: rate0, interval0, to: rate1, interval1)
  }

  /// The hybrid of two rates' own intervals.
  static func intervalOfChange(
    from rate0: Double, _ interval0: Interval, to rate1: Double, _ interval1: Interval
  ) -> Interval {
    func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    let change = rate1 - rate0
    return Interval(
      lower: change - root(rate1 - interval1.lower, interval0.upper - rate0),
      upper: change + root(interval1.upper - rate1, rate0 - interval0.lower))
  }

  /// p of the pooled two-proportion z test; `nil` when either has no deals, 1 when all or none
  /// of both are won.
  static func pOfChange(
    from before: WinTally, to after: WinTally, widening: Double = 1
  ) -> Double? {
    guard let rate0 = before.winRate, let rate1 = after.winRate,
      let pooled = (before + after).winRate
    else { return nil }
    return pOfChange(
      (rate1 - rate0) / widening, pooled: pooled, before: Double(before.closed),
      after: Double(after.closed))
  }

  /// The pooled test of a change, given effective deals.
  static func pOfChange(_ change: Double, pooled: Double, before: Double, after: Double) -> Double {
    let spread = pooled * (1 - pooled) * (1 / before + 1 / after)
    return spread > 0 ? Normal.twoSidedP(change / spread.squareRoot()) : 1
  }

  /// The smallest change that would have been seen with 80 % power, given effective deals; `nil`
  /// where all or none are won, because then nothing is known of the spread.
  static func detectableChange(pooled: Double?, before: Double, after: Double) -> Double? {
    guard let pooled, pooled > 0, pooled < 1, before > 0, after > 0 else { return nil }
    return Normal.zPower * (pooled * (1 - pooled) * (1 / before + 1 / after)).squareRoot()
  }
}

extension WinTally {
  /// Wilson's interval of the win rate; `nil` without closed deals.
  public var interval: Interval? { WinRate.interval(won: won, of: closed) }
}
