/// How far groups differ beyond what the error of each explains.
///
/// Source: R. C. Paule, J. Mandel, Journal of Research of the NBS 87 (1982), 377; the iteration is
/// that of R. DerSimonian, R. Kacker, Contemporary Clinical Trials 28 (2007), 105.
struct RandomEffects {
  /// Variance between the groups, 0 where their errors explain all of the spread.
  let between: Double
  /// p of Cochran's Q: the chance of as much spread among groups that do not differ.
  let pValue: Double

  /// Judges the values of groups by the squared errors of each.
  ///
  /// `nil` for fewer than two groups, or when one has no error.
  init?(_ values: [Double], variances: [Double]) {
    guard values.count > 1, variances.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    let freedom = Double(values.count - 1)
    func spread(_ between: Double) -> (excess: Double, slope: Double) {
      let weights = variances.map { 1 / ($0 + between) }
      let mean =
        zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
      let squares = zip(weights, values).map { $0 * ($1 - mean) * ($1 - mean) }
      return (squares.reduce(0, +) - freedom, zip(weights, squares).reduce(0) { $0 + $1.0 * $1.1 })
    }
    pValue = ChiSquare.upperTail(spread(0).excess + freedom, degreesOfFreedom: values.count - 1)
    // Newton's steps on a convex, falling function come from below and never overshoot.
    var between = 0.0
    for _ in 0..<Self.mostSteps {
      let now = spread(between)
      guard now.excess > 1e-10 * freedom, now.slope > 0 else { break }
      between += now.excess / now.slope
    }
    self.between = between
  }

  private static let mostSteps = 200
}
