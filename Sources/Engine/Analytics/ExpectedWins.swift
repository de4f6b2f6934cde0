import Glibc

/// The chance that any rep would have won each deal, given what the deal is and not whose it is.
///
/// A logistic model of industry, region, product, lead source and log amount; deals alike in all
/// of these are counted together. Definition: docs/metrics/rep-leaderboard.md.
struct ExpectedWins {
  static let attributes: [Dimension] = [.industry, .region, .product, .leadSource]
  /// Values with fewer deals share one baseline.
  private static let fewestDeals = 20

  /// One per row given, in the same order.
  let probabilities: [Double]

  /// The chances of closed deals, learned from these deals themselves.
  init(of rows: [Int], in book: DealBook) {
    var cellOfRow = Array(repeating: Int32(0), count: rows.count)
    var count = 1
    for column in Self.columns(of: rows, in: book) {
      var numbers = PairNumbers(first: count, second: column.count)
      for index in rows.indices {
        cellOfRow[index] = numbers.number(Int(cellOfRow[index]), column.levels[index])
      }
      count = numbers.count
    }
    let cells = Self.cells(cellOfRow, count: count, rows: rows, in: book)
    let design = DealDesign(of: rows, in: book, fewestDeals: Self.fewestDeals)
    let features = cells.first.flatMap { design.features(of: Int($0), in: book) }
    let model = RidgeLogistic(
      features: features, width: design.width, closed: cells.closed, won: cells.won)
    let chances = (0..<count).map { cell in
      model.probability(features[cell * design.width..<(cell + 1) * design.width])
    }
    probabilities = cellOfRow.map { chances[Int($0)] }
  }

  /// Codes of the attributes and the steps of log amount, per row.
  private static func columns(
    of rows: [Int], in book: DealBook
  ) -> [(levels: [Int], count: Int)] {
    attributes.map { dimension in
      let codes = book.codes(of: dimension)
      return (rows.map { Int(codes[$0]) }, book.dictionary(of: dimension).count)
    } + [(rows.map { DealDesign.amountStep(book.amount[$0]) }, DealDesign.amountSteps)]
  }

  private static func cells(
    _ cellOfRow: [Int32], count: Int, rows: [Int], in book: DealBook
  ) -> (first: [Int32], closed: [Double], won: [Double]) {
    var first = Array(repeating: Int32(-1), count: count)
    var (closed, won) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
    for (index, row) in rows.enumerated() {
      let cell = Int(cellOfRow[index])
      if first[cell] < 0 { first[cell] = Int32(row) }
      closed[cell] += 1
      won[cell] += book.outcome[row] == Outcome.won.rawValue ? 1 : 0
    }
    return (first, closed, won)
  }
}
