internal import Boosting

/// Grows trees from deals on days of one book, and finds out how many of them serve later deals.
struct TreeTraining {
  /// More trees than this have not been of use to any book.
  static let mostTrees = 400
  /// So many trees in a row that do not help end the search.
  static let patience = 20

  let book: DealBook
  private let encoder: FeatureEncoder
  private let schema: FeatureSchema
  /// The log-odds from which trees start.
  private let ageShift: AgeShift

  init(schema: FeatureSchema, book: DealBook, reps: RepHistory, ageShift: AgeShift) {
    self.book = book
    self.schema = schema
    self.ageShift = ageShift
    encoder = FeatureEncoder(schema: schema, book: book, reps: reps)
  }

  /// How many trees learned from some deals give later ones the least log loss.
  func bestCount(
    learning earlier: [Landmark], watching later: [Landmark]
  ) throws(ScoringError) -> Int {
    let (known, watched) = (try labelled(earlier), try labelled(later))
    return try ScoringError.passing { () throws(BoostingError) in
      try BoostedTrees(
        training: known, watching: watched, patience: Self.patience,
        parameters: parameters(trees: Self.mostTrees)
      ).count
    }
  }

  /// So many trees that have learned from deals.
  func trees(_ count: Int, from landmarks: [Landmark]) throws(ScoringError) -> BoostedTrees {
    let rows = try labelled(landmarks)
    return try ScoringError.passing { () throws(BoostingError) in
      try BoostedTrees(training: rows, parameters: parameters(trees: count))
    }
  }

  /// The log-odds that trees give to deals.
  func margins(
    of landmarks: [Landmark], by trees: BoostedTrees
  ) throws(ScoringError) -> [Double] {
    try trees.margins(
      of: try encoder.matrix(of: landmarks), startingFrom: ageShift, schema: schema)
  }

  private func labelled(_ landmarks: [Landmark]) throws(ScoringError) -> LabelledRows {
    let matrix = try encoder.matrix(of: landmarks)
    return try ScoringError.passing { () throws(BoostingError) in
      try LabelledRows(
        matrix, labels: landmarks.map { book.isWon($0.row) ? 1 : 0 },
        weights: landmarks.map(\.weight),
        baseMargins: ageShift.values(of: matrix, ageColumn: schema.ageColumn).map { Float($0) })
    }
  }

  private func parameters(trees count: Int) -> BoostingParameters {
    var parameters = CalibratedTrees.parameters
    parameters.rounds = count
    parameters.monotone = schema.monotone
    return parameters
  }
}

extension BoostedTrees {
  /// The log-odds of rows of features: those of their ages, and what the trees add.
  func margins(
    of matrix: FeatureMatrix, startingFrom ageShift: AgeShift, schema: FeatureSchema
  ) throws(ScoringError) -> [Double] {
    let starts = ageShift.values(of: matrix, ageColumn: schema.ageColumn)
    let added = try ScoringError.passing { () throws(BoostingError) in try margins(of: matrix) }
    return zip(starts, added).map { $0 + Double($1) }
  }
}
