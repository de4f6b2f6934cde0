/// Gradient-boosted trees for a yes-or-no outcome: a matrix in, probabilities out.
///
/// A model is a value: the bytes of XGBoost's JSON format, whose structure has been checked. Each
/// question loads a booster of its own and frees it, so a model can be asked from any thread.
public struct BoostedTrees: Sendable, Equatable {
  public let columns: Int
  private let model: [UInt8]

  /// Trains a model on labels in 0...1, one per row, and optional positive weights.
  ///
  /// The same input and parameters give the same bytes.
  public init(
    training matrix: FeatureMatrix, labels: [Float], weights: [Float]? = nil,
    parameters: BoostingParameters = BoostingParameters()
  ) throws(BoostingError) {
    guard matrix.rows > 0 else { throw .noRows }
    try parameters.check(columns: matrix.columns)
    try requireOnePerRow("labels", labels, rows: matrix.rows) { (0...1).contains($0) }
    if let weights {
      try requireOnePerRow("weights", weights, rows: matrix.rows) { $0 > 0 && $0.isFinite }
    }
    let data = try DataMatrix(matrix)
    try data.set("label", to: labels)
    if let weights { try data.set("weight", to: weights) }
    let booster = try Booster.trained(on: data, parameters: parameters)
    model = try booster.jsonModel()
    columns = matrix.columns
  }

  /// Takes a model from the bytes of XGBoost's JSON format.
  ///
  /// Only the structure is checked (a damaged tree would crash the library); whether these are the
  /// bytes that were once stored is the caller's to check, by their digest.
  public init(jsonModel: [UInt8]) throws(BoostingError) {
    columns = try ModelStructure(jsonModel: jsonModel).columns
    model = jsonModel
    _ = try Booster.loaded(from: jsonModel)
  }

  /// The model in XGBoost's JSON format.
  public func jsonModel() -> [UInt8] { model }

  /// The log-odds of each row.
  public func margins(of matrix: FeatureMatrix) throws(BoostingError) -> [Float] {
    try predict(.margin, of: matrix)
  }

  /// The probability of each row.
  public func probabilities(of matrix: FeatureMatrix) throws(BoostingError) -> [Float] {
    try predict(.probability, of: matrix)
  }

  /// What each feature adds to the log-odds of each row; slow, about 0.2 ms a row.
  public func contributions(of matrix: FeatureMatrix) throws(BoostingError) -> Contributions {
    let values = try predict(.contributions, of: matrix)
    return Contributions(rows: matrix.rows, columns: columns, values: values)
  }

  private func predict(
    _ kind: Prediction, of matrix: FeatureMatrix
  ) throws(BoostingError) -> [Float] {
    guard matrix.columns == columns else {
      throw .wrongColumns(expected: columns, found: matrix.columns)
    }
    guard matrix.rows > 0 else { return [] }
    let data = try DataMatrix(matrix)
    return try Booster.loaded(from: model).predict(kind, of: data)
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
