/// The closed deals of some periods counted by the values of several dimensions together.
struct JointCounts {
  /// By cell, what its deals have in common.
  private(set) var segments: [[Segment]] = []
  private let periods: [Period]
  /// By period and cell.
  private var tallies: [[WinTally]]

  /// Counts the deals that a cube counts, from the book that it was made of.
  init(
    of book: DealBook, in cube: Cube, by dimensions: [Dimension], over periods: [Period]
  ) throws(CubeError) {
    self.periods = Array(Set(periods)).sorted()
    tallies = Array(repeating: [], count: self.periods.count)
    let deals = try CountedDeals(of: book, by: cube.basis, where: cube.filter)
    let days = self.periods.map { cube.days(of: $0) }
    let codes = dimensions.map { book.codes(of: $0) }
    var numbers = Self.numbers(for: dimensions.map { book.dictionary(of: $0).count })
    for row in 0..<book.count where deals.contains(row) {
      guard let period = days.firstIndex(where: { $0.contains(deals.days[row]) }) else { continue }
      let cell = dimensions.indices.reduce(0) { cell, place in
        Int(numbers[place].number(cell, Int(codes[place][row])))
      }
      if cell == segments.count {
        segments.append(dimensions.map { Segment($0, book.value(of: row, in: $0)) })
        for index in tallies.indices { tallies[index].append(.zero) }
      }
      tallies[period][cell].add(
        amount: book.amount[row], isWon: book.outcome[row] == Outcome.won.rawValue,
        openDays: book.openDays(of: row))
    }
  }

  /// One numbering per dimension, each of what the dimensions before it make together.
  private static func numbers(for sizes: [Int]) -> [PairNumbers] {
    var cells = 1
    return sizes.map { size in
      let numbers = PairNumbers(first: cells, second: size)
      let product = cells.multipliedReportingOverflow(by: max(1, size))
      cells = product.overflow ? Int.max : product.partialValue
      return numbers
    }
  }

  /// The deals of a cell in a period.
  func tally(of cell: Int, in period: Period) -> WinTally {
    periods.firstIndex(of: period).map { tallies[$0][cell] } ?? .zero
  }
}
