import Glibc

/// The upper tail of the χ² distribution, and the test that groups share one rate.
enum ChiSquare {
  /// The chance of a statistic at least this large; 1 for zero degrees of freedom.
  static func upperTail(_ statistic: Double, degreesOfFreedom: Int) -> Double {
    guard degreesOfFreedom > 0, statistic > 0 else { return 1 }
    return upperGamma(Double(degreesOfFreedom) / 2, statistic / 2)
  }

  /// The value that a share of all statistics stays below, found by halving.
  static func quantile(_ share: Double, degreesOfFreedom: Int) -> Double {
    guard degreesOfFreedom > 0 else { return 0 }
    var (low, high) = (0.0, 1.0)
    while upperTail(high, degreesOfFreedom: degreesOfFreedom) > 1 - share { high *= 2 }
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if upperTail(middle, degreesOfFreedom: degreesOfFreedom) > 1 - share {
        low = middle
      } else {
        high = middle
      }
    }
    return high
  }

  /// p of Pearson's test that all groups share one win rate; `nil` with fewer than two groups
  /// or when all deals, or none, are won.
  static func homogeneityP(of groups: [WinTally]) -> Double? {
    let groups = groups.filter { $0.closed > 0 }
    let whole = groups.reduce(.zero, +)
    guard groups.count > 1, let rate = whole.winRate, rate > 0, rate < 1 else { return nil }
    let statistic = groups.reduce(0.0) { sum, group in
      let expected = Double(group.closed) * rate
      let difference = Double(group.won) - expected
      return sum + difference * difference / (expected * (1 - rate))
    }
    return upperTail(statistic, degreesOfFreedom: groups.count - 1)
  }

  /// The regularised upper incomplete gamma function Q(a, x).
  ///
  /// Series below a + 1, continued fraction (modified Lentz) above, as in Abramowitz & Stegun
  /// 6.5.29 and 6.5.31.
  private static func upperGamma(_ a: Double, _ x: Double) -> Double {
    let scale = exp(a * log(x) - x - lgamma(a))
    return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x)
  }

  private static func lowerSeries(_ a: Double, _ x: Double) -> Double {
    var (term, sum, n) = (1 / a, 1 / a, a)
    while term > sum * 1e-16 {
      n += 1
      term *= x / n
      sum += term
    }
    return sum
  }

  private static func upperFraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var (c, d) = (1e300, 1 / b)
    var value = d
    for step in 1..<10_000 {
      let factor = -Double(step) * (Double(step) - a)
      b += 2
      d = 1 / (factor * d + b)
      c = b + factor / c
      value *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return value
  }
}
