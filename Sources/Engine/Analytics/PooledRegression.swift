/// A linear probability model fitted to counted cells by weighted least squares.
///
/// Residuals add up to zero in each period, because intercept and period are columns. Errors are
/// robust (HC0; White 1980).
struct PooledRegression {
  let design: JointDesign
  let coefficients: [Double]
  private let factors: Cholesky
  /// By cell, Σ of squared weighted residuals of its deals.
  private let squares: [Double]

  /// By left-out column, the columns that explain it.
  var explained: [Int: [Int]] { factors.explained }

  init(_ design: JointDesign, _ segments: [WeighedSegment]) {
    let width = design.dimensionOfColumn.count
    var (matrix, right) = (
      Array(repeating: 0.0, count: width * width), Array(repeating: 0.0, count: width)
    )
    for (columns, segment) in zip(design.columnsOfCell, segments) {
      for row in columns {
        right[row] += segment.wonMass
        for column in columns where column <= row { matrix[row * width + column] += segment.mass }
      }
    }
    let factors = Cholesky(matrix, size: width)
    let coefficients = factors.solve(right)
    squares = zip(design.columnsOfCell, segments).map { columns, segment in
      let rate = columns.reduce(0) { $0 + coefficients[$1] }
      return segment.wonSquares * (1 - rate) * (1 - rate) + segment.lostSquares * rate * rate
    }
    (self.design, self.factors, self.coefficients) = (design, factors, coefficients)
  }

  /// The variance of a weighted sum of the coefficients.
  func variance(of weights: [Double]) -> Double {
    let influence = factors.solve(weights)
    return zip(design.columnsOfCell, squares).reduce(0) { sum, cell in
      let value = cell.0.reduce(0) { $0 + influence[$1] }
      return sum + cell.1 * value * value
    }
  }
}
