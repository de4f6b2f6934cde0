internal import Boosting

extension ScoringModel {
  /// The scores of open deals as of the book's day, by row of the book.
  ///
  /// `rows` are the open rows to score, all by default. Drivers take memory and longer than scores: only the
  /// `driversFor` deals with most value at risk carry them, all when it is `nil`. A book with fewer
  /// closed deals than the minimum sample, or with deals of one outcome only, knows no base rate and
  /// gives no scores.
  public func scores(
    of book: DealBook, rows: [Int]? = nil, driversFor limit: Int? = nil, minimumSample: Int = 1
  ) throws(ScoringError) -> [Int: DealScore] {
    let rows = rows ?? book.openRows
    guard !rows.isEmpty else { return [:] }
    // The trees need neither of these.
    let base = Beside { BaseChances(of: rows, in: book, minimumDeals: minimumSample) }
    guard let model else { return base.fetch().flatMap { $0 }?.scores() ?? [:] }
    let words = limit == 0 ? nil : Beside { DriverWords(of: book) }
    let encoder = FeatureEncoder(schema: model.schema, book: book, reps: RepHistory(of: book))
    let asked = try AskedDeals(rows, encoder, by: model)
    guard let base = base.fetch().flatMap({ $0 }) else { return [:] }
    var scores = base.scores(ofModel: asked.probabilities)
    guard let words = words?.fetch() else { return scores }
    let told = try asked.mostAtRisk(limit, encoder)
    for (row, drivers) in zip(told.rows, try told.drivers(words)) { scores[row]?.drivers = drivers }
    return scores
  }
}

/// Open deals on their book's day as a model is asked about them, and the log-odds that it answers.
private struct AskedDeals {
  /// Fewer deals are not worth a second thread.
  private static let worthHalving = 2000

  /// By their rows in the book.
  let rows: [Int]
  private let model: CalibratedTrees
  private let features: BlendedRows
  private let margins: [Double]

  init(_ rows: [Int], _ encoder: FeatureEncoder, by model: CalibratedTrees) throws(ScoringError) {
    (self.rows, self.model) = (rows, model)
    features = try encoder.rows(
      of: rows.map { Landmark(row: $0, day: encoder.book.asOf.number, weight: 1) })
    margins = try model.margins(of: features)
  }

  var probabilities: [Double] { margins.map { model.calibration.probability(ofMargin: $0) } }

  /// Those with most value at risk.
  func mostAtRisk(_ limit: Int?, _ encoder: FeatureEncoder) throws(ScoringError) -> Self {
    guard let limit, limit < rows.count else { return self }
    let values = zip(rows, probabilities).map { row, probability in
      (row: row, value: Double(encoder.book.amount[row]) * (1 - probability))
    }
    let sorted = values.sorted { $0.value == $1.value ? $0.row < $1.row : $0.value > $1.value }
    return try Self(sorted.prefix(max(0, limit)).map(\.row), encoder, by: model)
  }

  /// For each deal, what each attribute adds to the calibrated log-odds, strongest first.
  func drivers(_ words: DriverWords) throws(ScoringError) -> [[Driver]] {
    let answers = TreeAnswers(
      rows: features,
      contributions: try ScoringError.passing { () throws(BoostingError) in
        try model.trees.contributions(of: features.matrix)
      },
      ageShifts: model.ageShift.values(of: features.matrix, ageColumn: model.schema.ageColumn))
    let middle = rows.count < Self.worthHalving ? rows.count : rows.count / 2
    let rest = Beside { drivers(middle..<rows.count, answers, words) }
    let first = drivers(0..<middle, answers, words)
    return first + (rest.fetch() ?? [])
  }

  private func drivers(
    _ range: Range<Int>, _ answers: TreeAnswers, _ words: DriverWords
  ) -> [[Driver]] {
    var phrases = DriverPhrases(words)
    let attributes = model.schema.attributes
    let present = ScoreAttribute.allCases.filter { attributes.contains($0) }
    return range.map { index in
      let parts = model.calibration.parts(
        of: answers.sums(by: attributes, of: index),
        bias: Double(answers.contributions.bias(row: index)), margin: margins[index])
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
