/// Rows to learn from or to be judged by: features, and for each row a label in 0...1 and perhaps a
/// positive weight and log-odds from which the trees start.
public struct LabelledRows: Sendable, Equatable {
  let matrix: FeatureMatrix
  let labels: [Float]
  let weights: [Float]?
  let baseMargins: [Float]?

  /// Rows with one label each, and one weight and one base margin each if any.
  ///
  /// What trees learn is added to the base margins, which no model keeps: whoever asks it adds them.
  public init(
    _ matrix: FeatureMatrix, labels: [Float], weights: [Float]? = nil,
    baseMargins: [Float]? = nil
  ) throws(BoostingError) {
    guard matrix.rows > 0 else { throw .noRows }
    try requireOnePerRow("labels", labels, rows: matrix.rows) { (0...1).contains($0) }
    if let weights {
      try requireOnePerRow("weights", weights, rows: matrix.rows) { $0 > 0 && $0.isFinite }
    }
    if let baseMargins {
      try requireOnePerRow("base margins", baseMargins, rows: matrix.rows) { $0.isFinite }
    }
    (self.matrix, self.labels, self.weights) = (matrix, labels, weights)
    self.baseMargins = baseMargins
  }
}

private func requireOnePerRow(
  _ what: String, _ values: [Float], rows: Int, allowed: (Float) -> Bool
) throws(BoostingError) {
  guard values.count == rows else {
    throw .wrongCount(of: what, expected: rows, found: values.count)
  }
  if let row = values.firstIndex(where: { !allowed($0) }) {
    throw .invalidValue(of: what, row: row, value: values[row])
  }
}
