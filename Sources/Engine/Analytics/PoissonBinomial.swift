import Glibc

/// How many of some deals are won when each has a chance of its own.
///
/// Exact up to ``exactDeals``; beyond that the normal distribution with a correction for skewness
/// (Volkova 1996), which is off by less than 0.0004 there, by less than 0.0025 where chances are 2 %.
struct PoissonBinomial {
  static let exactDeals = 500

  /// Chances of at most and of at least k wins, by k; empty beyond the limit.
  private let atMost: [Double]
  private let atLeast: [Double]
  private let mean: Double
  private let deviation: Double
  private let skewness: Double

  /// The exact distribution, deal by deal.
  init(chances: [Double]) {
    var weights = [1.0] + Array(repeating: 0.0, count: chances.count)
    weights.withUnsafeMutableBufferPointer { weights in
      for (deal, chance) in chances.enumerated() {
        for k in stride(from: deal + 1, to: 0, by: -1) {
          weights[k] = weights[k] * (1 - chance) + weights[k - 1] * chance
        }
        weights[0] *= 1 - chance
      }
    }
    atMost = Self.runningSums(weights)
    atLeast = Self.runningSums(weights.reversed()).reversed()
    (mean, deviation, skewness) = (0, 0, 0)
  }

  /// The approximation from Σp, Σp(1 − p) and Σp(1 − p)(1 − 2p).
  init(mean: Double, variance: Double, thirdMoment: Double) {
    (atMost, atLeast) = ([], [])
    self.mean = mean
    deviation = variance.squareRoot()
    skewness = variance > 0 ? thirdMoment / (variance * deviation) : 0
  }

  /// The chance of at most so many wins.
  func atMost(_ wins: Int) -> Double {
    guard !atMost.isEmpty else { return tail(wins, isLower: true) }
    return wins < 0 ? 0 : atMost[min(wins, atMost.count - 1)]
  }

  /// The chance of at least so many wins.
  func atLeast(_ wins: Int) -> Double {
    guard !atLeast.isEmpty else { return tail(wins - 1, isLower: false) }
    return wins >= atLeast.count ? 0 : atLeast[max(wins, 0)]
  }

  /// Twice the smaller tail that includes the wins themselves, at most 1.
  func twoSidedP(_ wins: Int) -> Double { min(1, 2 * min(atMost(wins), atLeast(wins))) }

  /// The chance of at most so many wins, or of more, cut half a win above.
  private func tail(_ wins: Int, isLower: Bool) -> Double {
    let distance = Double(wins) + 0.5 - mean
    guard deviation > 0 else { return (distance > 0) == isLower ? 1 : 0 }
    let z = distance / deviation
    let density = exp(-z * z / 2) / (2 * .pi).squareRoot()
    let correction = skewness * (1 - z * z) * density / 6
    let value = isLower ? Normal.lowerTail(z) + correction : Normal.upperTail(z) - correction
    return min(max(value, 0), 1)
  }

  private static func runningSums(_ weights: [Double]) -> [Double] {
    var sum = 0.0
    return weights.map { weight in
      sum = min(1, sum + weight)
      return sum
    }
  }
}
