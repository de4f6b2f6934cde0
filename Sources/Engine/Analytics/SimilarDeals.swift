/// The groups of similar deals, from all deals down to those alike in five dimensions.
///
/// Level 0 holds every deal in one group; each further level splits by one more dimension.
struct SimilarDeals {
  /// Most important first: the last is dropped first when a group is too small.
  static let order: [Dimension] = [.product, .amountBand, .industry, .region, .leadSource]

  /// By level, the group of every deal.
  private(set) var groups: [[Int32]]
  /// By level, how many groups there are.
  private(set) var counts: [Int]

  init(in book: DealBook) {
    groups = [Array(repeating: 0, count: book.count)]
    counts = [book.count > 0 ? 1 : 0]
    for dimension in Self.order {
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
    Self.order.prefix(level).map { Segment($0, book.value(of: row, in: $0)) }
  }
}
