internal import Boosting

extension ScoringModel {
  /// The scores of open deals as of the book's day, by row of the book.
  ///
  /// `rows` are the open rows to score, all by default. Drivers take about 0.1 ms a deal: only the
  /// `driversFor` deals with most value at risk carry them, all when it is `nil`. A book with fewer
  /// closed deals than the minimum sample, or with deals of one outcome only, knows no base rate and
  /// gives no scores.
  public func scores(
    of book: DealBook, rows: [Int]? = nil, driversFor limit: Int? = nil, minimumSample: Int = 1
  ) throws(ScoringError) -> [Int: DealScore] {
    let rows = rows ?? book.openRows
    guard !rows.isEmpty, let baseRates = BaseRates(of: book), baseRates.closed >= minimumSample,
      baseRates.overall > 0, baseRates.overall < 1
    else { return [:] }
    let shifts = AgeShifts(of: book)
    let base = rows.map { row in
      LogOdds.probability(
        at: LogOdds.of(baseRates.rate(of: row, in: book)) + shifts.shift(of: row, in: book))
    }
    guard let model else {
      return Self.baseRateScores(of: rows, rates: base, deals: baseRates.closed)
    }
    let encoder = FeatureEncoder(schema: model.schema, book: book, reps: RepHistory(of: book))
    let chances = try model.probabilities(of: try encoder.rows(of: rows))
    let chosen = Self.mostAtRisk(rows, probabilities: chances, in: book, atMost: limit)
    let drivers = try model.drivers(of: chosen, encoder: encoder)
    let driversOfRow = Dictionary(uniqueKeysWithValues: zip(chosen, drivers))
    return Dictionary(
      uniqueKeysWithValues: rows.indices.map { index in
        let score = DealScore(
          probability: chances[index], kind: .model, baseRate: base[index],
          baseRateDeals: baseRates.closed, drivers: driversOfRow[rows[index]] ?? [])
        return (rows[index], score)
      })
  }

  private static func baseRateScores(
    of rows: [Int], rates: [Double], deals: Int
  ) -> [Int: DealScore] {
    Dictionary(
      uniqueKeysWithValues: zip(rows, rates).map { row, rate in
        let score = DealScore(
          probability: rate, kind: .baseRate, baseRate: rate, baseRateDeals: deals, drivers: [])
        return (row, score)
      })
  }

  private static func mostAtRisk(
    _ rows: [Int], probabilities: [Double], in book: DealBook, atMost limit: Int?
  ) -> [Int] {
    guard let limit, limit < rows.count else { return rows }
    guard limit > 0 else { return [] }
    let values = zip(rows, probabilities).map { row, probability in
      (row: row, value: Double(book.amount[row]) * (1 - probability))
    }
    let sorted = values.sorted { $0.value == $1.value ? $0.row < $1.row : $0.value > $1.value }
    return sorted.prefix(limit).map(\.row)
  }
}

extension FeatureEncoder {
  /// The features of open deals on the book's day.
  fileprivate func rows(of rows: [Int]) throws(ScoringError) -> BlendedRows {
    try self.rows(of: rows.map { Landmark(row: $0, day: book.asOf.number, weight: 1) })
  }
}

extension CalibratedTrees {
  /// For each row, what each attribute adds to the calibrated log-odds, strongest first.
  fileprivate func drivers(
    of rows: [Int], encoder: FeatureEncoder
  ) throws(ScoringError) -> [[Driver]] {
    guard !rows.isEmpty else { return [] }
    let blended = try encoder.rows(of: rows)
    let answers = TreeAnswers(
      rows: blended,
      contributions: try ScoringError.passing { () throws(BoostingError) in
        try trees.contributions(of: blended.matrix)
      },
      ageShifts: ageShift.values(of: blended.matrix, ageColumn: schema.ageColumn),
      margins: try margins(of: blended))
    let words = DriverWords(of: encoder.book)
    let middle = rows.count < Self.worthHalving ? rows.count : rows.count / 2
    let rest = Beside { [self] in
      drivers(of: rows, middle..<rows.count, answers, words: words)
    }
    let first = drivers(of: rows, 0..<middle, answers, words: words)
    return first + (rest.fetch() ?? [])
  }

  /// Fewer deals are not worth a second thread.
  private static let worthHalving = 2000

  /// The drivers of some of the rows, the answers of the trees to all being given.
  private func drivers(
    of rows: [Int], _ range: Range<Int>, _ answers: TreeAnswers, words: DriverWords
  ) -> [[Driver]] {
    var phrases = DriverPhrases(words)
    let present = ScoreAttribute.allCases.filter { schema.attributes.contains($0) }
    return range.map { index in
      let parts = calibration.parts(
        of: answers.sums(by: schema.attributes, of: index),
        bias: Double(answers.contributions.bias(row: index)), margin: answers.margins[index])
      return present.map {
        phrases.driver($0, of: rows[index], contribution: parts[$0.index])
      }.sorted { abs($0.contribution) > abs($1.contribution) }
    }
  }
}

/// What trees answer to the rows of some deals.
private struct TreeAnswers {
  let rows: BlendedRows
  let contributions: Contributions
  /// What the age adds before any tree; 0 on average.
  let ageShifts: [Double]
  let margins: [Double]

  /// What each attribute adds to the log-odds of a deal, by the attribute's place among all.
  func sums(by attributes: [ScoreAttribute], of deal: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: ScoreAttribute.allCases.count)
    let own = rows.rows(of: deal)
    for row in own {
      for (attribute, value) in zip(attributes, contributions[row: row]) {
        sums[attribute.index] += Double(value)
      }
      sums[ScoreAttribute.age.index] += ageShifts[row]
    }
    return own.count == 1 ? sums : sums.map { $0 / Double(own.count) }
  }
}
