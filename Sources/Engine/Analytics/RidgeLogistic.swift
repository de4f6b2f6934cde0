import Glibc

/// Logistic regression on counted cells, held back by a small ridge so that it always has an answer.
///
/// Newton's method; the first coefficient is the intercept and is not held back, so that expected
/// wins add up to the wins.
struct RidgeLogistic {
  private(set) var coefficients: [Double]

  private static let ridge = 1.0
  private static let mostSteps = 30

  /// `features` holds `width` values per cell, the first of them 1.
  init(features: [Double], width: Int, closed: [Double], won: [Double]) {
    coefficients = Array(repeating: 0, count: width)
    for _ in 0..<Self.mostSteps {
      let step = Self.step(from: coefficients, features: features, closed: closed, won: won)
      for index in step.indices { coefficients[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
  }

  /// The probability of a cell with these features.
  func probability(_ features: ArraySlice<Double>) -> Double {
    1 / (1 + exp(-zip(coefficients, features).reduce(0) { $0 + $1.0 * $1.1 }))
  }

  private static func step(
    from coefficients: [Double], features: [Double], closed: [Double], won: [Double]
  ) -> [Double] {
    let width = coefficients.count
    var gradient = coefficients.map { -ridge * $0 }
    var information = Array(repeating: 0.0, count: width * width)
    for index in 0..<width { information[index * width + index] = ridge }
    (gradient[0], information[0]) = (0, 0)
    for cell in closed.indices {
      let row = features[cell * width..<(cell + 1) * width]
      let p = 1 / (1 + exp(-zip(coefficients, row).reduce(0) { $0 + $1.0 * $1.1 }))
      let (residual, weight) = (won[cell] - closed[cell] * p, closed[cell] * p * (1 - p))
      let active = row.indices.filter { row[$0] != 0 }
      for i in active {
        let a = i - row.startIndex
        gradient[a] += row[i] * residual
        for j in active where j <= i {
          information[a * width + j - row.startIndex] += weight * row[i] * row[j]
        }
      }
    }
    return Cholesky(information, size: width).solve(gradient)
  }
}
