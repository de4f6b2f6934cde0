/// How far the means of two samples lie apart, with the normal error of the difference.
struct MeanDifference {
  let before: Double
  let after: Double
  let standardError: Double

  var value: Double { after - before }

  var interval: Interval { Interval(around: value, error: standardError) }

  /// Two-sided; `nil` when neither sample varies.
  var pValue: Double? { Normal.twoSidedP(of: value, standardError: standardError) }

  /// `nil` below two values on either side.
  init?(from before: some Collection<Double>, to after: some Collection<Double>) {
    guard min(before.count, after.count) > 1 else { return nil }
    let (first, second) = (Self.moments(of: before), Self.moments(of: after))
    (self.before, self.after) = (first.mean, second.mean)
    let variance = first.variance / Double(before.count) + second.variance / Double(after.count)
    standardError = variance.squareRoot()
  }

  private static func moments(of values: some Collection<Double>) -> (
    mean: Double, variance: Double
  ) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, squares / Double(values.count - 1))
  }
}
