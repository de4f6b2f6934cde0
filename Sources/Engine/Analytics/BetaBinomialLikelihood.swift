import Glibc

/// The likelihood of a beta-binomial family, by mean and theta = 1/M.
///
/// Rising factorials as sums over steps j: each member adds log(mean + jθ) for every win,
/// log(1 − mean + jθ) for every loss, −log(1 + jθ) for every deal. Differences of log gamma
/// functions would lose their digits where θ is small. Members are counted by step, so the cost is
/// that of the largest member alone.
struct BetaBinomialLikelihood {
  /// Members with more than j wins, losses and deals, by j.
  private let won: [Double]
  private let lost: [Double]
  private let closed: [Double]
  private let pooled: Double

  /// Where members win all or lose all their deals, the likelihood grows with θ for ever.
  static let largestTheta = 1000.0
  private static let mostSteps = 100

  init(of members: [WinTally]) {
    won = Self.steps(members.map(\.won))
    lost = Self.steps(members.map(\.lost))
    closed = Self.steps(members.map(\.closed))
    pooled = members.reduce(.zero, +).winRate ?? 0
  }

  /// The log likelihood, without the binomial coefficients, which do not depend on the parameters.
  func value(mean: Double, theta: Double) -> Double {
    func sum(_ steps: [Double], from start: Double) -> Double {
      steps.indices.reduce(0) { $0 + steps[$1] * log(start + Double($1) * theta) }
    }
    let deals = closed.indices.reduce(0) { $0 + closed[$1] * log1p(Double($1) * theta) }
    return sum(won, from: mean) + sum(lost, from: 1 - mean) - deals
  }

  /// The parameters of the highest likelihood; θ = 0 where no positive θ reaches higher.
  var peak: (mean: Double, theta: Double) {
    var best = (mean: pooled, theta: 0.0)
    guard pooled > 0, pooled < 1 else { return best }
    let peaks = peaksAboveZero
    guard !peaks.isEmpty else { return best }
    var highest = value(mean: pooled, theta: 0)
    for theta in peaks {
      let mean = mean(at: theta, from: best.mean)
      let value = value(mean: mean, theta: theta)
      if value > highest { (best, highest) = ((mean, theta), value) }
    }
    return best
  }

  /// Where the likelihood along the best mean of every θ turns from rising to falling.
  ///
  /// Sought by decades, because nothing rules out a second hill beside the one at zero.
  private var peaksAboveZero: [Double] {
    var (low, mean) = (0.0, pooled)
    var rise = slope(at: 0, mean: mean)
    var peaks: [Double] = []
    for theta in scan {
      let start = mean
      mean = self.mean(at: theta, from: start)
      let next = slope(at: theta, mean: mean)
      if rise > 0, next <= 0 {
        peaks.append(root(between: (low, rise), and: (theta, next), mean: start))
      }
      (low, rise) = (theta, next)
    }
    return rise > 0 ? peaks + [Self.largestTheta] : peaks
  }

  /// From a spread far below the luck of the largest member up to the largest.
  private var scan: [Double] {
    var thetas = [Self.largestTheta]
    let smallest = 0.01 / Double(closed.count)
    while let last = thetas.last, last > smallest { thetas.append(last / 10) }
    return thetas.reversed()
  }

  /// The θ without slope, by regula falsi with the Illinois rule.
  private func root(
    between first: (theta: Double, slope: Double), and second: (theta: Double, slope: Double),
    mean: Double
  ) -> Double {
    var (low, high, mean) = (first, second, mean)
    var wasLow: Bool?
    for _ in 0..<Self.mostSteps where high.theta - low.theta > 1e-14 * high.theta {
      let theta = low.theta + (high.theta - low.theta) * low.slope / (low.slope - high.slope)
      guard theta > low.theta, theta < high.theta else { return theta }
      mean = self.mean(at: theta, from: mean)
      let slope = slope(at: theta, mean: mean)
      if slope == 0 { return theta }
      // An end that stays put twice would hold the other one back.
      if slope > 0 {
        low = (theta, slope)
        if wasLow == true { high.slope /= 2 }
      } else {
        high = (theta, slope)
        if wasLow == false { low.slope /= 2 }
      }
      wasLow = slope > 0
    }
    return high.theta
  }

  private static func steps(_ counts: [Int]) -> [Double] {
    var steps = Array(repeating: 0.0, count: (counts.max() ?? 0) + 1)
    for count in counts where count > 0 { steps[count - 1] += 1 }
    for step in steps.indices.dropLast().reversed() { steps[step] += steps[step + 1] }
    steps.removeLast()
    return steps
  }
}

extension BetaBinomialLikelihood {
  /// The derivative by θ.
  private func slope(at theta: Double, mean: Double) -> Double {
    func sum(_ steps: [Double], from start: Double) -> Double {
      steps.withUnsafeBufferPointer { steps in
        var sum = 0.0
        for j in steps.indices { sum += steps[j] * Double(j) / (start + Double(j) * theta) }
        return sum
      }
    }
    return sum(won, from: mean) + sum(lost, from: 1 - mean) - sum(closed, from: 1)
  }

  /// The most likely mean for a θ, by Newton's method inside a shrinking bracket.
  private func mean(at theta: Double, from start: Double) -> Double {
    var (low, high, mean) = (0.0, 1.0, start)
    for _ in 0..<Self.mostSteps {
      let (wins, winCurve) = Self.sums(won, from: mean, theta)
      let (losses, lossCurve) = Self.sums(lost, from: 1 - mean, theta)
      if wins > losses { low = mean } else { high = mean }
      let step = (wins - losses) / (winCurve + lossCurve)
      // Convergence is quadratic: the step after this one would be below the last digit.
      if abs(step) <= 1e-9 { return mean + step }
      mean = mean + step > low && mean + step < high ? mean + step : (low + high) / 2
    }
    return mean
  }

  /// Σ steps/(start + jθ) and Σ steps/(start + jθ)².
  private static func sums(
    _ steps: [Double], from start: Double, _ theta: Double
  ) -> (first: Double, second: Double) {
    steps.withUnsafeBufferPointer { steps in
      var (first, second) = (0.0, 0.0)
      for j in steps.indices {
        let part = 1 / (start + Double(j) * theta)
        first += steps[j] * part
        second += steps[j] * part * part
      }
      return (first, second)
    }
  }
}
