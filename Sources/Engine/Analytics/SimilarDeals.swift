/// The groups of similar deals, from all deals down to those alike in five dimensions.
///
/// Level 0 holds every deal in one group; each further level splits by one more dimension.
struct SimilarDeals {
  /// Most important first: the last is dropped first when a group is too small.
  static let order: [Dimension] = [.product, .amountBand, .industry, .region, .leadSource]
  /// Of deals without an amount, which are in no band: by their bands they would seem to be small.
  static let orderWithoutBand = order.filter { $0 != .amountBand }

  /// The dimensions by which deals are alike, one more at each level.
  let order: [Dimension]

  /// By level, the group of every deal.
  private(set) var groups: [[Int32]]
  /// By level, how many groups there are.
  private(set) var counts: [Int]

  init(in book: DealBook, by order: [Dimension] = order) {
    self.order = order
    groups = [Array(repeating: 0, count: book.count)]
    counts = [book.count > 0 ? 1 : 0]
    for dimension in order {
      split(by: book.codes(of: dimension), values: book.dictionary(of: dimension).count)
    }
  }

  private mutating func split(by codes: [UInt32], values: Int) {
    let above = groups[groups.count - 1]
    var numbers = PairNumbers(first: counts[counts.count - 1], second: values)
    groups.append(above.indices.map { numbers.number(Int(above[$0]), Int(codes[$0])) })
    counts.append(numbers.count)
  }

  /// The segments that a level has in common, for the deal of a row.
  func segments(of row: Int, level: Int, in book: DealBook) -> [Segment] {
    order.prefix(level).map { Segment($0, book.value(of: row, in: $0)) }
  }
}
