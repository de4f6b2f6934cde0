/// What open deals' chances are by the deals alike that have closed, given how old they have become.
struct BaseChances: Sendable {
  /// The rows of the book that they are for.
  let rows: [Int]
  /// In the order of the rows.
  let values: [Double]
  /// The closed deals that they were learned from.
  let deals: Int

  /// `nil` for a book with fewer closed deals than a minimum, or with deals of one outcome only.
  init?(of rows: [Int], in book: DealBook, minimumDeals: Int = 1) {
    guard let rates = BaseRates(of: book), rates.closed >= minimumDeals,
      rates.overall > 0, rates.overall < 1
    else { return nil }
    let shifts = AgeShifts(of: book)
    self.rows = rows
    deals = rates.closed
    values = rows.map { row in
      LogOdds.probability(
        at: LogOdds.of(rates.rate(of: row, in: book)) + shifts.shift(of: row, in: book))
    }
  }

  /// The scores of the rows, by row; of a model where its probabilities are given in their order.
  func scores(ofModel probabilities: [Double]? = nil) -> [Int: DealScore] {
    var scores: [Int: DealScore] = [:]
    scores.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      scores[row] = DealScore(
        probability: (probabilities ?? values)[index],
        kind: probabilities == nil ? .baseRate : .model,
        baseRate: values[index], baseRateDeals: deals, drivers: [])
    }
    return scores
  }
}
