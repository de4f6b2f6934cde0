import Glibc

/// The standard normal distribution: the quantile of the intervals, and tails.
enum Normal {
  /// Half-width of a two-sided 95 % interval.
  static let z95 = 1.959963984540054
  /// Half-width of a two-sided 99.8 % interval.
  static let z998 = 3.090232306167813
  /// z of 95 % confidence plus z of 80 % power.
  static let zPower = z95 + 0.8416212335729143

  /// The chance of a value at least this far from zero on either side.
  static func twoSidedP(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// The chance of a value of at most z.
  static func lowerTail(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// The chance of a value of at least z.
  static func upperTail(_ z: Double) -> Double { lowerTail(-z) }

  /// The value that stays below with the chance p, within 0.003.
  ///
  /// Source: Abramowitz & Stegun 26.2.22.
  static func roughQuantile(_ p: Double) -> Double {
    let t = (-2 * log(min(p, 1 - p))).squareRoot()
    let z = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + t * 0.04481))
    return p < 0.5 ? -z : z
  }

  /// Two-sided p of an estimate being zero; `nil` without a usable standard error.
  static func twoSidedP(of value: Double, standardError: Double?) -> Double? {
    guard let standardError, standardError > 0 else { return nil }
    return twoSidedP(value / standardError)
  }
}
