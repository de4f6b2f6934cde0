/// The win rate of similar closed deals, shrunken towards less similar ones.
///
/// Similar means the same product, then also the same amount band, industry, region and lead
/// source. Each step starts from the rate of the step before and moves towards its own deals as
/// far as the groups of that step differ by more than luck (beta-binomial, moment estimate). A deal
/// without an amount is in no band, and like deals of all amounts.
struct BaseRates {
  /// The win rate of all closed deals.
  let overall: Double
  /// How many closed deals there are.
  let closed: Int
  private let steps: Steps
  /// `nil` where every deal has an amount.
  private let stepsWithoutBand: Steps?

  /// The rates of a book's closed deals; `nil` when it has none.
  init?(of book: DealBook) {
    let rows = book.closed.indices.filter { book.closed[$0] != DealBook.openDay }
    guard !rows.isEmpty else { return nil }
    closed = rows.count
    overall = Double(rows.count { book.isWon($0) }) / Double(rows.count)
    steps = Steps(along: SimilarDeals.order, of: rows, in: book, from: overall)
    stepsWithoutBand =
      book.amount.contains(0)
      ? Steps(along: SimilarDeals.orderWithoutBand, of: rows, in: book, from: overall) : nil
  }

  /// The rate for deals like the one in a row of the book.
  func rate(of row: Int, in book: DealBook) -> Double {
    let steps = book.amount[row] == 0 ? stepsWithoutBand ?? steps : steps
    return steps.rate(of: row, in: book, from: overall)
  }

  /// The levels of likeness, each within the one before.
  private struct Steps {
    let dimensions: [Dimension]
    private(set) var levels: [BaseRateLevel] = []

    init(along dimensions: [Dimension], of rows: [Int], in book: DealBook, from overall: Double) {
      self.dimensions = dimensions
      let isWon = rows.map { book.isWon($0) }
      var groups = [Int32](repeating: 0, count: rows.count)
      var rates = [overall]
      for dimension in dimensions {
        let codes = book.codes(of: dimension)
        let level = BaseRateLevel(
          splitting: &groups, by: rows.map { codes[$0] },
          values: book.dictionary(of: dimension).count, isWon: isWon, parentRates: rates)
        rates = level.rates
        levels.append(level)
      }
    }

    func rate(of row: Int, in book: DealBook, from overall: Double) -> Double {
      var rate = overall
      var group = 0
      for (level, dimension) in zip(levels, dimensions) {
        guard let next = level.group(of: book.codes[dimension.index][row], in: group) else { break }
        group = next
        rate = level.rates[next]
      }
      return rate
    }
  }
}
