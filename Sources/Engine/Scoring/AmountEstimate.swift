import Glibc

/// An expected sum of money with its 80 % interval.
public struct AmountEstimate: Hashable, Sendable {
  public let value: Amount
  public let lower: Amount
  public let upper: Amount

  /// The standard normal's quantile at 90 %.
  private static let z = 1.2815515655446004

  /// An estimate in minor units, its interval kept within what is possible.
  init(_ value: Double, variance: Double, within possible: ClosedRange<Double>) {
    let half = Self.z * sqrt(max(0, variance))
    func amount(_ value: Double) -> Amount {
      Amount(minorUnits: Int64(min(max(value, possible.lowerBound), possible.upperBound).rounded()))
    }
    self.value = amount(value)
    (lower, upper) = (amount(value - half), amount(value + half))
  }

  /// Whether a sum lies in the interval, both ends included.
  public func holds(_ amount: Amount) -> Bool { lower <= amount && amount <= upper }
}
