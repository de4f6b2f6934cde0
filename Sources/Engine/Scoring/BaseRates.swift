/// The win rate of similar closed deals, shrunken towards less similar ones.
///
/// Similar means the same product, then also the same amount band, industry, region and lead
/// source. Each step starts from the rate of the step before and moves towards its own deals as
/// far as the groups of that step differ by more than luck (beta-binomial, moment estimate).
struct BaseRates {
  static let dimensions: [Dimension] = [.product, .amountBand, .industry, .region, .leadSource]

  /// The win rate of all closed deals.
  let overall: Double
  /// How many closed deals there are.
  let closed: Int
  private let levels: [BaseRateLevel]

  /// The rates of a book's closed deals; `nil` when it has none.
  init?(of book: DealBook) {
    let closed = book.closed.indices.filter { book.closed[$0] != DealBook.openDay }
    guard !closed.isEmpty else { return nil }
    self.closed = closed.count
    let isWon = closed.map { book.isWon($0) }
    overall = Double(isWon.reduce(0) { $0 + ($1 ? 1 : 0) }) / Double(closed.count)
    var levels: [BaseRateLevel] = []
    var groups = [Int32](repeating: 0, count: closed.count)
    var rates = [overall]
    for dimension in Self.dimensions {
      let codes = book.codes(of: dimension)
      let level = BaseRateLevel(
        splitting: &groups, by: closed.map { codes[$0] },
        values: book.dictionary(of: dimension).count, isWon: isWon, parentRates: rates)
      rates = level.rates
      levels.append(level)
    }
    self.levels = levels
  }

  /// The rate for deals like the one in a row of the book.
  func rate(of row: Int, in book: DealBook) -> Double {
    var rate = overall
    var group = 0
    for (level, dimension) in zip(levels, Self.dimensions) {
      guard let next = level.group(of: book.codes[dimension.index][row], in: group) else { break }
      group = next
      rate = level.rates[next]
    }
    return rate
  }
}
