internal import Boosting

/// A tree model together with its columns and its calibration.
struct CalibratedTrees: Sendable, Equatable {
  let schema: FeatureSchema
  let trees: BoostedTrees
  let calibration: PlattCalibration

  /// Shallow, slow and heavily smoothed: sales data hold little signal and much noise.
  static var parameters: BoostingParameters {
    var parameters = BoostingParameters()
    parameters.rounds = 120
    parameters.depth = 3
    parameters.learningRate = 0.06
    parameters.minChildWeight = 8
    parameters.lambda = 5
    parameters.seed = 1
    return parameters
  }

  /// Learns from mature deals: calibrates on the youngest fifth of them, then refits on all.
  ///
  /// `nil` when there are too few deals to split. No other progress is learned from than is allowed.
  init?(
    learning deals: MatureDeals, of book: DealBook, reps: RepHistory,
    allowing progress: [ScoreAttribute] = ScoreAttribute.progress
  ) throws(ScoringError) {
    let ages = LandmarkAges(of: deals.cycles)
    schema = FeatureSchema(of: deals.rows, in: book, allowing: progress)
    let encoder = FeatureEncoder(schema: schema, book: book, reps: reps)
    let older = ages.landmarks(of: Array(deals.rows.prefix(deals.rows.count * 4 / 5)), in: book)
    let all = ages.landmarks(of: deals.rows, in: book)
    let younger = Array(all.dropFirst(older.count))
    guard !older.isEmpty, !younger.isEmpty else { return nil }
    let rehearsal = try Self.trees(from: older, in: book, schema: schema, encoder: encoder)
    let margins = try Self.margins(of: younger, by: rehearsal, encoder: encoder)
    let calibration = PlattCalibration(
      margins: margins, isWon: younger.map { book.isWon($0.row) },
      weights: younger.map { Double($0.weight) })
    guard let calibration else { return nil }
    self.calibration = calibration
    trees = try Self.trees(from: all, in: book, schema: schema, encoder: encoder)
  }

  init(schema: FeatureSchema, trees: BoostedTrees, calibration: PlattCalibration) {
    self.schema = schema
    self.trees = trees
    self.calibration = calibration
  }

  /// Calibrated probabilities of deals on days.
  func probabilities(
    of landmarks: [Landmark], in book: DealBook, reps: RepHistory
  ) throws(ScoringError) -> [Double] {
    try logOdds(of: landmarks, in: book, reps: reps).map(LogOdds.probability)
  }

  /// Calibrated log-odds of deals on days; the reps' history has the codes of the book.
  func logOdds(
    of landmarks: [Landmark], in book: DealBook, reps: RepHistory
  ) throws(ScoringError) -> [Double] {
    let encoder = FeatureEncoder(schema: schema, book: book, reps: reps)
    return try Self.margins(of: landmarks, by: trees, encoder: encoder)
      .map { calibration.logOdds(ofMargin: $0) }
  }

  /// Calibrated probabilities of deals with some features.
  func probabilities(
    of deals: [DealFeatures], in book: DealBook, reps: RepHistory
  ) throws(ScoringError) -> [Double] {
    let encoder = FeatureEncoder(schema: schema, book: book, reps: reps)
    let matrix = try encoder.matrix(of: deals)
    return try ScoringError.passing { () throws(BoostingError) in try trees.margins(of: matrix) }
      .map { calibration.probability(ofMargin: Double($0)) }
  }

  private static func trees(
    from landmarks: [Landmark], in book: DealBook, schema: FeatureSchema, encoder: FeatureEncoder
  ) throws(ScoringError) -> BoostedTrees {
    let matrix = try encoder.matrix(of: landmarks)
    var parameters = Self.parameters
    parameters.monotone = schema.monotone
    return try ScoringError.passing { () throws(BoostingError) in
      try BoostedTrees(
        training: matrix, labels: landmarks.map { book.isWon($0.row) ? 1 : 0 },
        weights: landmarks.map(\.weight), parameters: parameters)
    }
  }

  private static func margins(
    of landmarks: [Landmark], by trees: BoostedTrees, encoder: FeatureEncoder
  ) throws(ScoringError) -> [Double] {
    let matrix = try encoder.matrix(of: landmarks)
    return try ScoringError.passing { () throws(BoostingError) in
      try trees.margins(of: matrix).map(Double.init)
    }
  }
}

extension DealBook {
  func isWon(_ row: Int) -> Bool { outcome[row] == Outcome.won.rawValue }
}
