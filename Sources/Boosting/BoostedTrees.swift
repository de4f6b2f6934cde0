/// Gradient-boosted trees for a yes-or-no outcome: a matrix in, probabilities out.
///
/// A model is a value: the bytes of XGBoost's JSON format, all of which have been checked, and the
/// trees that they describe. The library is needed for training only.
public struct BoostedTrees: Sendable {
  private let model: [UInt8]
  private let trees: TreeEnsemble

  public var columns: Int { trees.columns }

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
    try self.init(jsonModel: try booster.jsonModel())
  }

  /// Takes a model from the bytes of XGBoost's JSON format.
  ///
  /// All that scoring relies on is checked; whether these are the bytes that were once stored is
  /// the caller's to check, by their digest.
  public init(jsonModel: [UInt8]) throws(BoostingError) {
    trees = TreeEnsemble(try ModelStructure(jsonModel: jsonModel))
    model = jsonModel
  }

  /// The model in XGBoost's JSON format.
  public func jsonModel() -> [UInt8] { model }

  /// The log-odds of each row.
  public func margins(of matrix: FeatureMatrix) throws(BoostingError) -> [Float] {
    try check(matrix)
    return trees.margins(of: matrix)
  }

  /// What each feature adds to the log-odds of each row, exactly (TreeSHAP).
  public func contributions(of matrix: FeatureMatrix) throws(BoostingError) -> Contributions {
    try check(matrix)
    return trees.contributions(of: matrix)
  }

  private func check(_ matrix: FeatureMatrix) throws(BoostingError) {
    guard matrix.columns == columns else {
      throw .wrongColumns(expected: columns, found: matrix.columns)
    }
  }
}

extension BoostedTrees: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.model == right.model }
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
