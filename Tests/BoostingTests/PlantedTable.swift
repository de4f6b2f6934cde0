import Boosting

/// A small data set that a few lines of any language can repeat: 60 rows or more of three columns.
///
/// Values are thousandths from a linear congruential generator, one in ten is missing; a first
/// column above one half makes a 1 likely. Golden numbers come from the same lines in Python:
///
///     state = 12345
///     def draw():
///         global state
///         state = (1103515245 * state + 12345) % 2147483648
///         return state // 65536 % 1000
///     for r in range(60):
///         for c in range(3):
///             n = draw(); X[r, c] = nan if n < 100 else float32(n) / float32(1000)
///         y[r] = 1 if draw() < (800 if X[r, 0] > 0.5 else 300) else 0
///         w[r] = 1 + draw() % 3
///     p = dict(objective='binary:logistic', tree_method='hist', max_depth=3, eta=0.3,
///              min_child_weight=0.5, nthread=1, seed=7)          # xgboost==1.7.4
///     m = xgb.DMatrix(X, y, weight=w); b = xgb.train(p, m, 10)
///     b.predict(m, output_margin=True); b.predict(m, pred_contribs=True)
struct PlantedTable {
  let matrix: FeatureMatrix
  let labels: [Float]
  let weights: [Float]

  init(rows: Int = 60) throws {
    var state = 12345
    func draw() -> Int {
      state = (1_103_515_245 * state + 12345) % 2_147_483_648
      return state / 65536 % 1000
    }
    var values: [Float] = []
    var labels: [Float] = []
    var weights: [Float] = []
    for row in 0..<rows {
      for _ in 0..<3 {
        let number = draw()
        values.append(number < 100 ? .nan : Float(number) / 1000)
      }
      labels.append(draw() < (values[row * 3] > 0.5 ? 800 : 300) ? 1 : 0)
      weights.append(Float(1 + draw() % 3))
    }
    matrix = try FeatureMatrix(columns: 3, values: values)
    self.labels = labels
    self.weights = weights
  }

  /// The parameters behind the golden numbers.
  static var parameters: BoostingParameters {
    var parameters = BoostingParameters()
    parameters.rounds = 10
    parameters.depth = 3
    parameters.learningRate = 0.3
    parameters.minChildWeight = 0.5
    parameters.seed = 7
    return parameters
  }

  /// Log-odds from which the trees of a row may start.
  static func baseMargins(of row: Int) -> Float { Float(row % 7 - 3) / 4 }

  /// Some of the rows with their labels and weights, and the log-odds from which their trees start.
  func labelled(
    _ range: Range<Int>, startingFrom margin: ((Int) -> Float)? = nil
  ) throws -> LabelledRows {
    try LabelledRows(
      FeatureMatrix(
        columns: 3, values: Array(matrix.values[range.lowerBound * 3..<range.upperBound * 3])),
      labels: Array(labels[range]), weights: Array(weights[range]),
      baseMargins: margin.map { range.map($0) })
  }

  func trees(_ change: (inout BoostingParameters) -> Void = { _ in }) throws -> BoostedTrees {
    var parameters = Self.parameters
    change(&parameters)
    return try BoostedTrees(
      training: matrix, labels: labels, weights: weights, parameters: parameters)
  }
}

/// True when every number lies within a tolerance of its expected value.
func isClose(_ values: some Collection<Float>, _ expected: [Float], within: Float) -> Bool {
  values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) <= within }
}
