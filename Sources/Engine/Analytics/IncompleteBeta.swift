import Glibc

/// The distribution function of a beta distribution, and its quantiles.
enum IncompleteBeta {
  private static let mostSteps = 200

  /// The chance that a rate spread as Beta(a, b) is at most x: I_x(a, b).
  static func lower(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let scale = exp(logWeight(x, a, b))
    // The fraction converges fast on this side of the mean only.
    return x < (a + 1) / (a + b + 2)
      ? scale * fraction(x, a, b) / a
      : 1 - scale * fraction(1 - x, b, a) / b
  }

  /// The rate that Beta(a, b) stays below with the chance p.
  ///
  /// Newton's method, held inside a bracket that shrinks with every step.
  static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    var (low, high) = (0.0, 1.0)
    var x = start(p, a, b)
    for _ in 0..<mostSteps {
      let excess = lower(x, a, b) - p
      if excess > 0 { high = x } else { low = x }
      let step = excess / exp(logWeight(x, a, b)) * x * (1 - x)
      if abs(step) <= 1e-12 * x { return min(max(x - step, low), high) }
      x = x - step > low && x - step < high ? x - step : (low + high) / 2
    }
    return x
  }

  /// log of x^a (1 − x)^b ÷ B(a, b).
  ///
  /// For large a and b around their mean, where log gamma functions lose their digits, by what
  /// Stirling's formula leaves of them.
  private static func logWeight(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let n = a + b
    guard min(a, b) > 20 else {
      return a * log(x) + b * log1p(-x) - lgamma(a) - lgamma(b) + lgamma(n)
    }
    let beyond = x * n - a
    return a * log1p(beyond / a) + b * log1p(-beyond / b) + log(a / n * b / (2 * .pi)) / 2
      - stirlingRest(a) - stirlingRest(b) + stirlingRest(n)
  }

  private static func stirlingRest(_ z: Double) -> Double {
    let square = z * z
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1 / (1680 * square)) / square) / square) / z
  }

  /// Near the quantile: normal on the logit scale, the power law of an edge below one.
  private static func start(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard a < 1 || b < 1 else {
      let z = Normal.roughQuantile(p)
      return 1 / (1 + b / a * exp(-z * (1 / a + 1 / b).squareRoot()))
    }
    let left = exp(a * log(a / (a + b))) / a
    let right = exp(b * log(b / (a + b))) / b
    let whole = left + right
    let x =
      p < left / whole ? pow(a * whole * p, 1 / a) : 1 - pow(b * whole * (1 - p), 1 / b)
    return min(max(x, .leastNormalMagnitude), 1 - 1e-15)
  }

  /// The continued fraction of Abramowitz & Stegun 26.5.8 by Lentz's modified method.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func apart(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / apart(1 - (a + b) * x / (a + 1))
    var value = d
    for step in 1..<100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / apart(1 + even * d)
      c = apart(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / apart(1 + odd * d)
      c = apart(1 + odd / c)
      value *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return value
  }
}
