import Glibc

/// Points of a logistic regression and the search for its best line.
struct LogisticSamples {
  let x: [Double]
  let targets: [Double]
  let weights: [Double]

  /// Newton's method from a line; a step that does not help is halved.
  func bestLine(
    from start: (slope: Double, intercept: Double)
  ) -> (slope: Double, intercept: Double) {
    var line = start
    var current = loss(line)
    for _ in 0..<100 {
      guard let step = newtonStep(line) else { return line }
      var scale = 1.0
      var next = line
      var loss = Double.infinity
      while scale > 1e-10 {
        next = (line.slope - scale * step.slope, line.intercept - scale * step.intercept)
        loss = self.loss(next)
        if loss <= current { break }
        scale /= 2
      }
      guard loss < current - 1e-12 * abs(current) else { return loss <= current ? next : line }
      (line, current) = (next, loss)
    }
    return line
  }

  private func loss(_ line: (slope: Double, intercept: Double)) -> Double {
    var sum = 0.0
    for index in x.indices {
      let odds = line.intercept + line.slope * x[index]
      let penalty = max(odds, 0) + log1p(exp(-abs(odds))) - targets[index] * odds
      sum += weights[index] * penalty
    }
    return sum
  }

  /// Inverse curvature times gradient; `nil` where the curvature is lost.
  private func newtonStep(
    _ line: (slope: Double, intercept: Double)
  ) -> (slope: Double, intercept: Double)? {
    var gradient = (slope: 0.0, intercept: 0.0)
    var (squares, products, total) = (0.0, 0.0, 0.0)
    for index in x.indices {
      let probability = LogOdds.probability(at: line.intercept + line.slope * x[index])
      let error = weights[index] * (probability - targets[index])
      let curvature = weights[index] * probability * (1 - probability)
      gradient.slope += error * x[index]
      gradient.intercept += error
      squares += curvature * x[index] * x[index]
      products += curvature * x[index]
      total += curvature
    }
    let determinant = squares * total - products * products
    guard determinant > 1e-14 else { return nil }
    return (
      (total * gradient.slope - products * gradient.intercept) / determinant,
      (squares * gradient.intercept - products * gradient.slope) / determinant
    )
  }
}
