/// Sums by period and by the values of every dimension, with room for more of both.
///
/// The amount band is not among the dimensions: where bands are cut is known only once all amounts
/// are.
struct CellTable<Sum: DealSum>: Sendable {
  /// Beyond so many sums nothing is made room for.
  private static var mostSums: Int { 1 << 21 }

  /// By dimension, the values for which there is room.
  private var widths = Array(repeating: 0, count: Dimension.amountBand.index)
  private(set) var periodCount = 0
  /// By period, dimension and code: two for each cell, deals not won and deals won.
  private var sums: [Sum] = []

  /// Where the sums of each dimension start within those of a period.
  private var starts: [Int] = []
  /// How many sums lie between those of one period and the next.
  private var stride = 0

  init() {}

  private init(widths: [Int], periodCount: Int) {
    (self.widths, self.periodCount) = (widths, periodCount)
    for width in widths {
      starts.append(stride)
      stride += 2 * width
    }
    sums = Array(repeating: Sum(), count: periodCount * stride)
  }

  /// Makes room for so many periods, and for so many values of each dimension.
  /// - Returns: false where that is more than there may be.
  mutating func makeRoom(periods: Int, values: [Int]) -> Bool {
    if zip(values, widths).contains(where: { $0 > $1 }) {
      let wider = zip(values, widths).map { $0 > $1 ? max(8, 2 * $0) : $1 }
      guard 2 * wider.reduce(0, +) * max(periods, periodCount) <= Self.mostSums else {
        return false
      }
      widen(to: wider)
    }
    guard periods > periodCount else { return true }
    guard periods * stride <= Self.mostSums else { return false }
    sums += repeatElement(Sum(), count: (periods - periodCount) * stride)
    periodCount = periods
    return true
  }

  private mutating func widen(to wider: [Int]) {
    var table = Self(widths: wider, periodCount: periodCount)
    for (lane, (from, to)) in zip(starts, table.starts).enumerated() {
      for period in 0..<periodCount {
        let (old, new) = (period * stride + from, period * table.stride + to)
        for index in 0..<2 * widths[lane] { table.sums[new + index] = sums[old + index] }
      }
    }
    self = table
  }

  /// Adds some of a batch's deals, each in its cell of every dimension; there must be room.
  mutating func add(
    _ batch: borrowing DealBatch, _ rows: UnsafeBufferPointer<Int32>,
    in periods: UnsafePointer<Int32>
  ) {
    let (stride, starts) = (stride, starts)
    sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      starts.withUnsafeBufferPointer { starts in
        for row in rows {
          let row = Int(row)
          let days = max(1, Int(batch.closed[row]) - Int(batch.created[row]))
          let deal = Sum(amount: batch.amount[row], openDays: days)
          let isWon = batch.outcome[row] == Outcome.won.rawValue ? 1 : 0
          let own = sums + Int(periods[row]) * stride + isWon
          for lane in 0..<Dimension.amountBand.index {
            own[starts[lane] + 2 * Int(batch.codes(lane)[row])] += deal
          }
        }
      }
    }
  }

  /// Adds the sums of another table, whose periods and codes lead to others here.
  ///
  /// There must be room for them.
  mutating func add(_ other: Self, periods: [Int], codes: [[UInt32]]) {
    for (lane, map) in codes.prefix(widths.count).enumerated() {
      for period in 0..<other.periodCount {
        let (from, to) = (
          period * other.stride + other.starts[lane], periods[period] * stride + starts[lane]
        )
        for (code, own) in map.prefix(other.widths[lane]).enumerated() {
          for isWon in 0...1 {
            sums[to + 2 * Int(own) + isWon] += other.sums[from + 2 * code + isWon]
          }
        }
      }
    }
  }

  /// What the deals of a cell add up to, those not won and those won; nothing outside the table.
  func sums(_ lane: Int, _ code: Int, in period: Int) -> (notWon: CellSum, won: CellSum) {
    guard period < periodCount, code < widths[lane] else { return (CellSum(), CellSum()) }
    let place = period * stride + starts[lane] + 2 * code
    return (sums[place].whole, sums[place + 1].whole)
  }
}
