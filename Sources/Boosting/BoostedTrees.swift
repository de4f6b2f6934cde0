/// Gradient-boosted trees for a yes-or-no outcome: a matrix in, probabilities out.
///
/// A model is a value: the bytes of XGBoost's JSON format, all of which have been checked, and the
/// trees that they describe. The library is needed for training only.
public struct BoostedTrees: Sendable {
  private let model: [UInt8]
  private let trees: TreeEnsemble

  public var columns: Int { trees.columns }

  /// How many trees there are.
  public var count: Int { trees.count }

  /// Why nothing can be trained here, as a sentence; `nil` when it can.
  public static var trainingProblem: String? {
    if case .failure(let error) = XGBoostLibrary.installed { return error.description }
    return nil
  }

  /// Trains a model on labels in 0...1, one per row, and optional positive weights.
  ///
  /// The same input and parameters give the same bytes.
  public init(
    training matrix: FeatureMatrix, labels: [Float], weights: [Float]? = nil,
    parameters: BoostingParameters = BoostingParameters()
  ) throws(BoostingError) {
    try self.init(
      training: LabelledRows(matrix, labels: labels, weights: weights), parameters: parameters)
  }

  /// Trains a model on rows.
  public init(training rows: LabelledRows, parameters: BoostingParameters) throws(BoostingError) {
    try parameters.check(columns: rows.matrix.columns)
    let booster = try Booster.trained(on: try .holding(rows), parameters: parameters)
    try self.init(jsonModel: try booster.jsonModel())
  }

  /// Trains a model on rows while others are watched, and keeps the trees up to the round after
  /// which the log loss of those was least.
  ///
  /// It ends when `patience` rounds in a row have not lowered the loss, and after the parameters'
  /// rounds at the latest.
  public init(
    training rows: LabelledRows, watching others: LabelledRows, patience: Int,
    parameters: BoostingParameters
  ) throws(BoostingError) {
    guard patience > 0 else {
      throw .invalidParameter(name: "patience", value: "\(patience)")
    }
    guard others.matrix.columns == rows.matrix.columns else {
      throw .wrongColumns(expected: rows.matrix.columns, found: others.matrix.columns)
    }
    try parameters.check(columns: rows.matrix.columns)
    let booster = try Booster.trained(
      on: try .holding(rows), watching: try .holding(others), patience: patience,
      parameters: parameters)
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
