/// A book's closed deals added up by period and by every dimension, on two threads.
struct CubeCounts {
  /// Fewer deals are not worth a second thread.
  private static let worthHalving = 100_000

  let totals: [WinTally]
  /// By period and ``Omission``, the closed deals that the basis does not count.
  let leftOut: [[Int]]
  /// At ``Dimension/index``: cells by period, then by code.
  let cells: [[WinTally]]

  init(
    of book: DealBook, along axis: PeriodAxis, counting deals: CountedDeals, firstDays: Int?,
    worthHalving: Int = worthHalving
  ) {
    let middle = book.count < worthHalving ? book.count : book.count / 2
    let rest = Beside {
      CellSums(
        of: book, rows: middle..<book.count, along: axis, counting: deals, firstDays: firstDays)
    }
    var sums = CellSums(
      of: book, rows: 0..<middle, along: axis, counting: deals, firstDays: firstDays)
    if let rest = rest.fetch() { sums = sums.adding(rest) }
    self.init(
      cells: Dimension.allCases.map { sums.tallies($0) }, leftOut: sums.leftOut,
      periods: axis.periods.count)
  }

  init(cells: [[WinTally]], leftOut: [[Int]], periods: Int) {
    (self.cells, self.leftOut) = (cells, leftOut)
    totals = Self.totals(cells[Dimension.region.index], periods: periods)
  }

  /// Every deal has one value of any dimension.
  private static func totals(_ cells: [WinTally], periods: Int) -> [WinTally] {
    let count = periods > 0 ? cells.count / periods : 0
    return (0..<periods).map { cells[$0 * count..<($0 + 1) * count].reduce(.zero, +) }
  }
}
