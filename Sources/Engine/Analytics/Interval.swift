/// A closed interval of plausible values, 95 % unless said otherwise.
public struct Interval: Hashable, Sendable {
  public let lower: Double
  public let upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}
