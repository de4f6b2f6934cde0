/// One segment of a filter as a column and the code that a deal must have in it.
struct CubeCondition {
  let column: [UInt32]
  let code: UInt32

  /// The conditions of a filter.
  static func all(of filter: DealFilter, in book: DealBook) throws(CubeError) -> [Self] {
    var conditions: [Self] = []
    for segment in filter.segments {
      let dictionary = book.dictionary(of: segment.dimension)
      guard let code = dictionary.code(of: segment.value) else {
        throw .unknownSegment(segment, known: dictionary.values.sorted())
      }
      conditions.append(Self(column: book.codes(of: segment.dimension), code: code))
    }
    return conditions
  }

  /// One flag per deal; `nil` when every deal is let through.
  static func mask(_ conditions: [Self], count: Int) -> [Bool]? {
    guard !conditions.isEmpty else { return nil }
    return (0..<count).map { row in conditions.allSatisfy { $0.column[row] == $0.code } }
  }
}
