import Glibc

/// A symmetric matrix A = L Lᵀ, taken apart so that A x = b can be solved many times.
///
/// A column that earlier ones explain is left out: its x is 0, and ``explained`` names the others.
struct Cholesky {
  private let size: Int
  private var lower: [Double]
  /// By left-out column, the earlier columns that it is a combination of.
  private(set) var explained: [Int: [Int]] = [:]

  /// A pivot below this share of its diagonal is rounding error.
  private static let leastPivot = 1e-9
  private static let leastCoefficient = 1e-6

  /// `matrix` holds the lower triangle in rows of `size`.
  init(_ matrix: [Double], size: Int) {
    self.size = size
    lower = matrix
    for row in 0..<size {
      for column in 0..<row { lower[row * size + column] = entry(row, column) }
      let pivot = remainder(row, row)
      if pivot > Self.leastPivot * matrix[row * size + row], pivot > 0 {
        lower[row * size + row] = pivot.squareRoot()
      } else {
        leaveOut(row)
      }
    }
  }

  /// The x of A x = b.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<size {
      var sum = x[row]
      for column in 0..<row { sum -= lower[row * size + column] * x[column] }
      x[row] = explained[row] == nil ? sum / lower[row * size + row] : 0
    }
    return backward(x)
  }

  private func backward(_ right: [Double]) -> [Double] {
    var x = right
    for row in (0..<size).reversed() {
      guard explained[row] == nil else {
        x[row] = 0
        continue
      }
      var sum = x[row]
      for below in row + 1..<max(row + 1, size) { sum -= lower[below * size + row] * x[below] }
      x[row] = sum / lower[row * size + row]
    }
    return x
  }

  private func entry(_ row: Int, _ column: Int) -> Double {
    explained[column] == nil ? remainder(row, column) / lower[column * size + column] : 0
  }

  private func remainder(_ row: Int, _ column: Int) -> Double {
    var sum = lower[row * size + column]
    for index in 0..<column { sum -= lower[row * size + index] * lower[column * size + index] }
    return sum
  }

  /// Its row, solved backwards, says how the others combine into it.
  private mutating func leaveOut(_ row: Int) {
    var right = Array(repeating: 0.0, count: size)
    for column in 0..<row { right[column] = lower[row * size + column] }
    var before = self
    for index in row * size..<size * size { before.lower[index] = 0 }
    for index in row..<size { before.explained[index] = [] }
    let coefficients = before.backward(right)
    explained[row] = (0..<row).filter { abs(coefficients[$0]) > Self.leastCoefficient }
    for column in 0...row { lower[row * size + column] = 0 }
  }
}
