/// The closed deals of two periods counted by several dimensions at once.
public struct JointCells: Sendable {
  private(set) var dimensions: [Dimension]
  /// By dimension and cell, the code.
  private(set) var codes: [[Int]] = []
  /// By dimension, the values behind the codes.
  private(set) var values: [[String]]
  /// By cell, the deals of the earlier period.
  private(set) var before: [WinTally] = []
  /// By cell, the deals of the later period.
  private(set) var after: [WinTally] = []

  var count: Int { before.count }

  /// The same cells with other deals in them.
  func replacing(before: [WinTally], after: [WinTally]) -> Self {
    var copy = self
    (copy.before, copy.after) = (before, after)
    return copy
  }

  /// The same without the deals of some cells.
  func emptying(_ cells: [Int]) -> Self {
    var (before, after) = (before, after)
    for cell in cells { (before[cell], after[cell]) = (.zero, .zero) }
    return replacing(before: before, after: after)
  }

  /// The same without the dimensions in which all deals agree, cells in the order of their names.
  ///
  /// So what is drawn by chance does not depend on the order of the deals.
  func inOrder() -> Self {
    let kept = dimensions.indices.filter { Set(codes[$0]).count > 1 }
    let ranks = kept.map { place in
      let order = values[place].indices.sorted { values[place][$0] < values[place][$1] }
      return order.indices.reduce(into: order) { $0[order[$1]] = $1 }
    }
    let keys = (0..<count).map { cell in zip(kept, ranks).map { $1[codes[$0][cell]] } }
    let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var copy = replacing(before: order.map { before[$0] }, after: order.map { after[$0] })
    copy.dimensions = kept.map { dimensions[$0] }
    copy.values = kept.map { values[$0] }
    copy.codes = kept.map { place in order.map { codes[place][$0] } }
    return copy
  }

  /// Counts the deals of two periods of a cube by the dimensions, from the book it was made of.
  init(
    of book: DealBook, in cube: Cube, from before: Period, to after: Period,
    by dimensions: [Dimension]
  ) throws(CubeError) {
    try self.init(
      of: book, in: cube, [cube.days(of: before), cube.days(of: after)],
      dimensions)
  }

  /// Counts the deals of a run of periods, all of them as the later ones.
  init(
    of book: DealBook, in cube: Cube, over span: ClosedRange<Period>, by dimensions: [Dimension]
  ) throws(CubeError) {
    let days = span.lowerBound.start.number..<span.upperBound.next.start.number
    try self.init(of: book, in: cube, [0..<0, days], dimensions)
  }

  private init(
    of book: DealBook, in cube: Cube, _ days: [Range<Int32>], _ dimensions: [Dimension]
  ) throws(CubeError) {
    self.dimensions = dimensions
    values = dimensions.map { book.dictionary(of: $0).values }
    let (rows, sides) = try Self.rows(of: book, in: cube, days)
    var cells = Array(repeating: Int32(0), count: rows.count)
    var count = 1
    for dimension in dimensions {
      let codes = book.codes(of: dimension)
      var numbers = PairNumbers(first: count, second: book.dictionary(of: dimension).count)
      for index in rows.indices {
        cells[index] = numbers.number(Int(cells[index]), Int(codes[rows[index]]))
      }
      count = numbers.count
    }
    add(rows, sides, to: cells, count: count, of: book)
  }

  private mutating func add(
    _ rows: [Int], _ sides: [Int], to cells: [Int32], count: Int, of book: DealBook
  ) {
    var first = Array(repeating: -1, count: count)
    var tallies = Array(repeating: Array(repeating: WinTally.zero, count: count), count: 2)
    for (index, row) in rows.enumerated() {
      let cell = Int(cells[index])
      if first[cell] < 0 { first[cell] = row }
      tallies[sides[index]][cell].add(
        amount: book.amount[row], isWon: book.outcome[row] == Outcome.won.rawValue,
        openDays: book.openDays(of: row))
    }
    (before, after) = (tallies[0], tallies[1])
    codes = dimensions.map { dimension in
      let column = book.codes(of: dimension)
      return first.map { $0 < 0 ? 0 : Int(column[$0]) }
    }
  }

  /// The rows that closed, or were created, in either period, and 1 for the later one.
  private static func rows(
    of book: DealBook, in cube: Cube, _ ranges: [Range<Int32>]
  ) throws(CubeError) -> ([Int], [Int]) {
    let deals = try CountedDeals(of: book, by: cube.basis, where: cube.filter)
    var (rows, sides) = ([Int](), [Int]())
    for row in 0..<book.count where deals.contains(row) {
      guard let side = ranges.firstIndex(where: { $0.contains(deals.days[row]) }) else { continue }
      rows.append(row)
      sides.append(side)
    }
    return (rows, sides)
  }
}
