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

  /// The line of a slope by which as many targets are expected as there are.
  ///
  /// Without any weight there is none: `nil`.
  init?(slope: Double, x: [Double], targets: [Double], weights: [Double]) {
    guard weights.contains(where: { $0 > 0 }) else { return nil }
    let farthest = 40 + (x.map { abs(slope * $0) }.max() ?? 0)
    var range = (low: -farthest, high: farthest)
    for _ in 0..<80 {
      let middle = (range.low + range.high) / 2
      let excess = x.indices.reduce(0) { sum, index in
        sum + weights[index] * (LogOdds.probability(at: middle + slope * x[index]) - targets[index])
      }
      if excess > 0 { range.high = middle } else { range.low = middle }
    }
    self.slope = slope
    intercept = (range.low + range.high) / 2
  }

  func logOdds(at x: Double) -> Double { intercept + slope * x }
}
