/// Some deals of a book, each added to its cell in every dimension in one pass.
struct CellSums: Sendable {
  private let periodCount: Int
  /// By dimension, how many values it has and where its sums start.
  private let lanes: [(count: Int, start: Int)]
  /// Two for each cell, by dimension, period and code: deals not won, and deals won.
  private var sums: [CellSum]
  /// By period and ``Omission``, the closed deals that the basis does not count.
  private(set) var leftOut: [[Int]]

  init(
    of book: DealBook, rows: Range<Int>, along axis: PeriodAxis, counting deals: CountedDeals,
    firstDays: Int?
  ) {
    periodCount = axis.periods.count
    var lanes: [(count: Int, start: Int)] = []
    var end = 0
    for dimension in Dimension.allCases {
      let count = book.dictionary(of: dimension).count
      lanes.append((count, end))
      end += 2 * periodCount * count
    }
    self.lanes = lanes
    sums = Array(repeating: CellSum(), count: end)
    leftOut = Array(
      repeating: Array(repeating: 0, count: Omission.allCases.count), count: periodCount)
    let ends = axis.periods.map { $0.start.number + Int32(firstDays ?? 366) }
    guard !rows.isEmpty else { return }
    let left = sums.withUnsafeMutableBufferPointer { sums in
      Self.withPointers(to: book.codes[...]) { codes in
        Self.add(
          rows, of: book, along: axis, counting: deals, ends: ends,
          to: zip(lanes, codes).compactMap { lane, codes in
            sums.baseAddress.map { Lane(count: lane.count, sums: $0 + lane.start, codes: codes) }
          })
      }
    }
    for (period, omission) in left { leftOut[period][omission.rawValue] += 1 }
  }

  /// The sums and the codes of one dimension.
  private struct Lane {
    let count: Int
    let sums: UnsafeMutablePointer<CellSum>
    let codes: UnsafePointer<UInt32>
  }

  /// Adds deals to their cells and returns those that the basis leaves out.
  private static func add(
    _ rows: Range<Int>, of book: DealBook, along axis: PeriodAxis, counting deals: CountedDeals,
    ends: [Int32], to lanes: [Lane]
  ) -> [(Int, Omission)] {
    var leftOut: [(Int, Omission)] = []
    lanes.withUnsafeBufferPointer { lanes in
      for row in rows {
        guard let (period, omission) = deals.place(of: row, along: axis, ends: ends) else {
          continue
        }
        if let omission {
          leftOut.append((period, omission))
          continue
        }
        let deal = CellSum(amount: book.amount[row], openDays: book.openDays(of: row))
        let isWon = book.outcome[row] == Outcome.won.rawValue ? 1 : 0
        for lane in lanes {
          lane.sums[2 * (period * lane.count + Int(lane.codes[row])) + isWon] += deal
        }
      }
    }
    return leftOut
  }

  private static func withPointers<Result>(
    to columns: ArraySlice<[UInt32]>, _ pointers: [UnsafePointer<UInt32>] = [],
    _ body: ([UnsafePointer<UInt32>]) -> Result
  ) -> Result {
    guard let first = columns.first else { return body(pointers) }
    return first.withUnsafeBufferPointer { codes in
      let start = codes.baseAddress.map { [$0] } ?? []
      return withPointers(to: columns.dropFirst(), pointers + start, body)
    }
  }

  /// The sums with those of other deals of the same book.
  func adding(_ other: Self) -> Self {
    var all = self
    for index in sums.indices { all.sums[index] += other.sums[index] }
    for period in leftOut.indices {
      for reason in leftOut[period].indices {
        all.leftOut[period][reason] += other.leftOut[period][reason]
      }
    }
    return all
  }

  /// The tallies of a dimension: by period, then by code.
  func tallies(_ dimension: Dimension) -> [WinTally] {
    let lane = lanes[dimension.index]
    return (0..<periodCount * lane.count).map {
      WinTally(notWon: sums[lane.start + 2 * $0], won: sums[lane.start + 2 * $0 + 1])
    }
  }
}
