internal import Boosting

extension ScoringModel {
  /// The scores of open deals as of the book's day, by row of the book.
  ///
  /// `rows` are the open rows to score, all by default. Drivers take about 0.1 ms a deal and can
  /// be left out. A book without closed deals knows no base rate and gives no scores.
  public func scores(
    of book: DealBook, rows: [Int]? = nil, withDrivers: Bool = true
  ) throws(ScoringError) -> [Int: DealScore] {
    let rows = rows ?? book.openRows
    guard !rows.isEmpty, let baseRates = BaseRates(of: book) else { return [:] }
    guard let model else {
      return Dictionary(
        uniqueKeysWithValues: rows.map { row in
          let rate = baseRates.rate(of: row, in: book)
          return (row, DealScore(probability: rate, kind: .baseRate, baseRate: rate, drivers: []))
        })
    }
    let matrix = try model.features(of: rows, in: book)
    let margins = try ScoringError.passing { () throws(BoostingError) in
      try model.trees.margins(of: matrix)
    }
    let drivers = withDrivers ? try model.drivers(of: rows, matrix: matrix, in: book) : []
    var scores: [Int: DealScore] = [:]
    for (index, row) in rows.enumerated() {
      scores[row] = DealScore(
        probability: model.calibration.probability(ofMargin: Double(margins[index])), kind: .model,
        baseRate: baseRates.rate(of: row, in: book), drivers: withDrivers ? drivers[index] : [])
    }
    return scores
  }
}

extension CalibratedTrees {
  fileprivate func features(
    of rows: [Int], in book: DealBook
  ) throws(ScoringError) -> FeatureMatrix {
    let encoder = FeatureEncoder(schema: schema, book: book, reps: RepHistory(of: book))
    return try encoder.matrix(
      of: rows.map { Landmark(row: $0, day: book.asOf.number, weight: 1) })
  }

  /// For each row, what each attribute adds to the calibrated log-odds, strongest first.
  fileprivate func drivers(
    of rows: [Int], matrix: FeatureMatrix, in book: DealBook
  ) throws(ScoringError) -> [[Driver]] {
    let contributions = try ScoringError.passing { () throws(BoostingError) in
      try trees.contributions(of: matrix)
    }
    let words = DriverWords(of: book)
    let attributes = schema.attributes
    return rows.enumerated().map { index, row in
      var sums: [ScoreAttribute: Double] = [:]
      for (attribute, value) in zip(attributes, contributions[row: index]) {
        sums[attribute, default: 0] += Double(value) * calibration.line.slope
      }
      return ScoreAttribute.allCases.compactMap { attribute in
        sums[attribute].map { words.driver(attribute, of: row, contribution: $0) }
      }.sorted { abs($0.contribution) > abs($1.contribution) }
    }
  }
}
