import Glibc

/// The standard normal distribution: the quantile of the intervals, and tails.
enum Normal {
  /// Half-width of a two-sided 95 % interval.
  static let z95 = 1.959964
  /// z of 95 % confidence plus z of 80 % power.
  static let zPower = 1.959964 + 0.841621

  /// The chance of a value at least this far from zero on either side.
  static func twoSidedP(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// Two-sided p of an estimate being zero; `nil` without a usable standard error.
  static func twoSidedP(of value: Double, standardError: Double?) -> Double? {
    guard let standardError, standardError > 0 else { return nil }
    return twoSidedP(value / standardError)
  }
}
