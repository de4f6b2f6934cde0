internal import Boosting

/// A tree model together with its columns, the log-odds of an age from which its trees start, and its
/// calibration.
struct CalibratedTrees: Sendable, Equatable {
  let schema: FeatureSchema
  let ageShift: AgeShift
  let trees: BoostedTrees
  let calibration: Calibration

  /// Shallow, slow and heavily smoothed: sales data hold little signal and much noise.
  static var parameters: BoostingParameters {
    var parameters = BoostingParameters()
    parameters.depth = 3
    parameters.learningRate = 0.06
    parameters.minChildWeight = 8
    parameters.lambda = 5
    parameters.seed = 1
    return parameters
  }

  /// Learns from mature deals, in the order of their creation: the fourth fifth says how many trees,
  /// the youngest calibrates them, and then all of them teach.
  ///
  /// `nil` when there are too few deals to split. No other progress is learned from than is allowed.
  init?(
    learning deals: MatureDeals, of book: DealBook, reps: RepHistory,
    allowing progress: [ScoreAttribute] = ScoreAttribute.progress
  ) throws(ScoringError) {
    schema = FeatureSchema(of: deals.rows, in: book, allowing: progress)
    let parts = Fifths(of: deals, in: book)
    ageShift = AgeShift(of: book, knownOn: deals.knownOn).centred(on: parts.all, in: book)
    let training = TreeTraining(schema: schema, book: book, reps: reps, ageShift: ageShift)
    guard !parts.first.isEmpty, !parts.fourth.isEmpty, !parts.youngest.isEmpty else { return nil }
    let count = try training.bestCount(learning: parts.first, watching: parts.fourth)
    let rehearsal = try training.trees(count, from: parts.first + parts.fourth)
    let judged = JudgedMargins(
      margins: try training.margins(of: parts.youngest, by: rehearsal),
      isWon: parts.youngest.map { book.isWon($0.row) },
      weights: parts.youngest.map { Double($0.weight) }, rows: parts.youngest.map(\.row))
    guard let calibration = Calibration(judged) else { return nil }
    self.calibration = calibration
    trees = try training.trees(count, from: parts.all)
  }

  init(
    schema: FeatureSchema, ageShift: AgeShift, trees: BoostedTrees, calibration: Calibration
  ) {
    self.schema = schema
    self.ageShift = ageShift
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
    return try margins(of: try encoder.rows(of: landmarks))
      .map { calibration.logOdds(ofMargin: $0) }
  }

  /// Calibrated probabilities of deals with some features.
  func probabilities(
    of deals: [DealFeatures], in book: DealBook, reps: RepHistory
  ) throws(ScoringError) -> [Double] {
    try probabilities(
      of: try FeatureEncoder(schema: schema, book: book, reps: reps).rows(of: deals))
  }

  /// Calibrated probabilities of rows of features.
  func probabilities(of rows: BlendedRows) throws(ScoringError) -> [Double] {
    try margins(of: rows).map { calibration.probability(ofMargin: $0) }
  }

  /// The log-odds of rows of features before calibration.
  func margins(of rows: BlendedRows) throws(ScoringError) -> [Double] {
    rows.averages(
      of: try trees.margins(of: rows.matrix, startingFrom: ageShift, schema: schema))
  }
}

/// The days of mature deals that are learned from: of the oldest three fifths of the deals, of the
/// fourth and of the youngest.
private struct Fifths {
  let first: [Landmark]
  let fourth: [Landmark]
  let youngest: [Landmark]

  init(of deals: MatureDeals, in book: DealBook) {
    let ages = LandmarkAges(of: deals.cycles)
    let fifths = deals.fifths
    first = ages.landmarks(of: fifths.first, in: book)
    fourth = ages.landmarks(of: fifths.fourth, in: book)
    youngest = ages.landmarks(of: fifths.youngest, in: book)
  }

  var all: [Landmark] { first + fourth + youngest }
}

extension DealBook {
  func isWon(_ row: Int) -> Bool { outcome[row] == Outcome.won.rawValue }
}
