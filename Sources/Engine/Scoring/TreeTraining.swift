internal import Boosting

/// Grows trees from deals on days of one book, and finds out how many of them serve later deals.
struct TreeTraining {
  /// More trees than this have not been of use to any book.
  static let mostTrees = 400
  /// So many trees in a row that do not help end the search.
  static let patience = 20

  let book: DealBook
  private let encoder: FeatureEncoder
  private let monotone: [Int]

  init(schema: FeatureSchema, book: DealBook, reps: RepHistory) {
    self.book = book
    encoder = FeatureEncoder(schema: schema, book: book, reps: reps)
    monotone = schema.monotone
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
    try trees.margins(of: landmarks, encoder: encoder)
  }

  private func labelled(_ landmarks: [Landmark]) throws(ScoringError) -> LabelledRows {
    let matrix = try encoder.matrix(of: landmarks)
    return try ScoringError.passing { () throws(BoostingError) in
      try LabelledRows(
        matrix, labels: landmarks.map { book.isWon($0.row) ? 1 : 0 },
        weights: landmarks.map(\.weight))
    }
  }

  private func parameters(trees count: Int) -> BoostingParameters {
    var parameters = CalibratedTrees.parameters
    parameters.rounds = count
    parameters.monotone = monotone
    return parameters
  }
}

extension BoostedTrees {
  /// The log-odds of deals on days.
  func margins(
    of landmarks: [Landmark], encoder: FeatureEncoder
  ) throws(ScoringError) -> [Double] {
    let matrix = try encoder.matrix(of: landmarks)
    return try ScoringError.passing { () throws(BoostingError) in
      try margins(of: matrix).map(Double.init)
    }
  }
}
