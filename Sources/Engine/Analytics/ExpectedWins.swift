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
  init(of rows: [Int], in book: DealBook) { self.init(of: rows, learnedFrom: rows, in: book) }

  /// The chances of any deals, learned from closed ones.
  init(of rows: [Int], learnedFrom lessons: [Int], in book: DealBook) {
    let design = DealDesign(of: lessons, in: book, fewestDeals: Self.fewestDeals)
    let model = Self.model(of: lessons, design, in: book)
    let (cellOfRow, count) = Self.cellNumbers(of: rows, in: book)
    let first = Self.cells(cellOfRow, count: count, rows: rows, in: book).first
    let chances = first.map { model.probability(design.features(of: Int($0), in: book)[...]) }
    probabilities = cellOfRow.map { chances[Int($0)] }
  }

  private static func model(
    of rows: [Int], _ design: DealDesign, in book: DealBook
  ) -> RidgeLogistic {
    let (cellOfRow, count) = cellNumbers(of: rows, in: book)
    let cells = cells(cellOfRow, count: count, rows: rows, in: book)
    return RidgeLogistic(
      features: cells.first.flatMap { design.features(of: Int($0), in: book) },
      width: design.width, closed: cells.closed, won: cells.won)
  }

  /// Deals alike in everything that the model sees share a number.
  private static func cellNumbers(of rows: [Int], in book: DealBook) -> ([Int32], count: Int) {
    var cellOfRow = Array(repeating: Int32(0), count: rows.count)
    var count = 1
    for column in columns(of: rows, in: book) {
      var numbers = PairNumbers(first: count, second: column.count)
      for index in rows.indices {
        cellOfRow[index] = numbers.number(Int(cellOfRow[index]), column.levels[index])
      }
      count = numbers.count
    }
    return (cellOfRow, count)
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
