/// A closed interval of plausible values, 95 % unless said otherwise.
public struct Interval: Hashable, Sendable {
  public let lower: Double
  public let upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The normal 95 % interval of a value with a standard error.
  init(around value: Double, error: Double) {
    let half = Normal.z95 * error
    self.init(lower: value - half, upper: value + half)
  }
}
