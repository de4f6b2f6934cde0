import Glibc

/// How long the closed deals of each period took, counted by days.
struct CycleCounts {
  /// Longer cycles are counted here.
  private static let longest = 1500
  /// How many counts a period has.
  static let width = longest + 1

  /// By period, then by days.
  private let days: [[Int]]
  /// Share of all closed deals that took at most so many days.
  private let cumulative: [Double]

  /// - Parameter days: by period, the closed deals at the ``place(of:)`` of their cycle.
  init(_ days: [[Int]]) {
    self.days = days
    let all = (0...Self.longest).map { cycle in days.reduce(0) { $0 + $1[cycle] } }
    let count = Double(max(1, all.reduce(0, +)))
    var sum = 0
    cumulative = all.map {
      sum += $0
      return Double(sum) / count
    }
  }

  init(of book: DealBook, along axis: PeriodAxis) {
    let width = Self.width
    var counts = Array(repeating: 0, count: axis.periods.count * width)
    counts.withUnsafeMutableBufferPointer { counts in
      for row in 0..<book.count where book.outcome[row] != 0 {
        let cycle = Self.place(of: Int(book.closed[row] - book.created[row]))
        counts[axis.index(of: book.closed[row]) * width + cycle] += 1
      }
    }
    self.init(axis.periods.indices.map { Array(counts[$0 * width..<($0 + 1) * width]) })
  }

  /// Where cycles of so many days are counted.
  @inline(__always)
  static func place(of days: Int) -> Int { min(longest, max(0, days)) }

  /// Share of the deals closing in a period that were created in a window of days.
  ///
  /// Assumes that as many deals are created on one day as on another and take as long.
  func share(of period: Period, createdFrom first: Int32, through last: Int32, asOf: Day) -> Double
  {
    let closing =
      period.start.number...min(period.lastDay.number, max(asOf.number, period.start.number))
    let shares = closing.map { day in
      atMost(Int(day - first)) - atMost(Int(day - last) - 1)
    }
    return shares.reduce(0, +) / Double(shares.count)
  }

  private func atMost(_ days: Int) -> Double {
    days < 0 ? 0 : cumulative[min(days, Self.longest)]
  }

  /// Population stability index of a period's cycles against those of other periods, in ten
  /// bins of equal counts with 0.5 added to each.
  func shift(of period: Int, from others: [Int]) -> Double {
    let reference = others.filter { $0 != period }
    guard !reference.isEmpty else { return 0 }
    let counts = bins(of: [period]), expected = bins(of: reference)
    let (n, m) = (counts.reduce(5, +), expected.reduce(5, +))
    return zip(counts, expected).reduce(0) { sum, pair in
      let (p, q) = ((pair.0 + 0.5) / n, (pair.1 + 0.5) / m)
      return sum + (p - q) * log(p / q)
    }
  }

  private func bins(of periods: [Int]) -> [Double] {
    var bins = Array(repeating: 0.0, count: 10)
    for cycle in 0...Self.longest {
      let bin = min(9, Int((cycle == 0 ? 0 : cumulative[cycle - 1]) * 10))
      for period in periods { bins[bin] += Double(days[period][cycle]) }
    }
    return bins
  }
}
