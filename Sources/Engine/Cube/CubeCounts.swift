/// One pass over a book's closed deals, adding each to its cell in every dimension.
struct CubeCounts {
  private(set) var totals: [WinTally]
  /// By period and ``Omission``, the closed deals that the basis does not count.
  private(set) var leftOut: [[Int]]
  private(set) var cells: [[WinTally]] = []

  init(
    of book: DealBook, along axis: PeriodAxis, counting deals: CountedDeals, firstDays: Int?
  ) {
    totals = Array(repeating: .zero, count: axis.periods.count)
    leftOut = Array(
      repeating: Array(repeating: 0, count: Omission.allCases.count), count: axis.periods.count)
    let periods = Self.periods(
      of: book, along: axis, counting: deals, firstDays: firstDays, leftOut: &leftOut)
    Self.add(book, to: &totals, cell: { periods[$0] })
    for dimension in Dimension.allCases {
      let count = book.dictionary(of: dimension).count
      var tallies = Array(repeating: WinTally.zero, count: axis.periods.count * count)
      let codes = book.codes(of: dimension)
      codes.withUnsafeBufferPointer { codes in
        periods.withUnsafeBufferPointer { periods in
          Self.add(book, to: &tallies) { row in
            periods[row] < 0 ? -1 : periods[row] * Int32(count) + Int32(codes[row])
          }
        }
      }
      cells.append(tallies)
    }
  }

  /// The period of each deal; -1 for one that is not counted or too late in its period.
  private static func periods(
    of book: DealBook, along axis: PeriodAxis, counting deals: CountedDeals, firstDays: Int?,
    leftOut: inout [[Int]]
  ) -> [Int32] {
    let ends = axis.periods.map { $0.start.number + Int32(firstDays ?? 366) }
    return (0..<book.count).map { row in
      let omission = deals.omissionOfCandidate(row)
      guard omission != nil || deals.contains(row) else { return -1 }
      let period = axis.index(of: deals.days[row])
      guard deals.days[row] < ends[period] else { return -1 }
      guard let omission else { return Int32(period) }
      leftOut[period][omission.rawValue] += 1
      return -1
    }
  }

  /// Adds every deal to the tally of its cell; a cell of -1 takes none.
  @inline(__always)
  private static func add(
    _ book: DealBook, to tallies: inout [WinTally], cell: (Int) -> Int32
  ) {
    let won = Outcome.won.rawValue
    tallies.withUnsafeMutableBufferPointer { tallies in
      book.amount.withUnsafeBufferPointer { amounts in
        book.outcome.withUnsafeBufferPointer { outcomes in
          for row in 0..<amounts.count {
            let cell = cell(row)
            guard cell >= 0 else { continue }
            tallies[Int(cell)].add(
              amount: amounts[row], isWon: outcomes[row] == won, openDays: book.openDays(of: row))
          }
        }
      }
    }
  }
}
