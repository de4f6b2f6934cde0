import Glibc

/// A logistic regression on one number: log-odds = intercept + slope · x.
struct LogisticLine: Sendable, Equatable, Codable {
  let slope: Double
  let intercept: Double

  /// The maximum-likelihood line for targets in 0...1, by Newton's method with halved steps.
  ///
  /// An x without spread has slope 0; without any weight there is no line: `nil`.
  init?(x: [Double], targets: [Double], weights: [Double]) {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    let center = zip(x, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    let spread = sqrt(
      zip(x, weights).reduce(0) { $0 + ($1.0 - center) * ($1.0 - center) * $1.1 } / total)
    let mean = zip(targets, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    let start = (slope: 0.0, intercept: LogOdds.of(mean))
    guard spread > 1e-12 else {
      (slope, intercept) = start
      return
    }
    let samples = LogisticSamples(
      x: x.map { ($0 - center) / spread }, targets: targets, weights: weights)
    let line = samples.bestLine(from: start)
    slope = line.slope / spread
    intercept = line.intercept - line.slope * center / spread
  }

  func logOdds(at x: Double) -> Double { intercept + slope * x }
}
