/// Deals counted as they are read, before it is known which periods and which values there are.
///
/// What comes out is what ``Cube`` counts of a book whose amounts are not withheld, its amount bands
/// aside.
struct IncomingDeals: DealGathering {
  let rule: CountingRule
  private var numbers: PeriodNumbers
  private var usual = CellTable<SplitSum>()
  /// Deals read beside one of a huge amount.
  private var others = CellTable<CellSum>()
  /// By number of the period: how many deals belong to it, by the place that ``Endings`` gives them.
  private var endingCounts: [SIMD8<Int>] = []
  /// By number of the period: how many closed deals were open for so many days.
  private var cycles: [UInt32] = []
  /// The first and the last day on which a deal was created.
  private var created: (first: Int32, last: Int32) = (.max, .min)
  /// The last day on which a deal was closed, or of which its file knows.
  private var lastKnown = Int32.min

  /// - Parameter rule: one that decides about each deal by itself, as all but `usual` do.
  init(_ rule: CountingRule) {
    self.rule = rule
    numbers = PeriodNumbers(rule)
  }

  /// Cells take no room of a deal's own.
  func reserve(_ count: Int) {}

  /// Counts the first deals of a batch, whose dimensions have so many values by now.
  /// - Returns: false where there are too many cells to count this way.
  mutating func append(_ batch: borrowing DealBatch, count: Int, values: [Int]) -> Bool {
    noteDays(batch, count)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { memory in
      guard let periods = memory.baseAddress else { return true }
      let days = rule.basis.isByClose ? batch.closed : batch.created
      numbers.read(days, count: count, into: periods)
      guard makeRoom(values: values) else { return false }
      let rows = UnsafeMutableBufferPointer(start: periods + count, count: count)
      let counted = note(batch, count, in: periods, counting: rows)
      return add(batch, UnsafeBufferPointer(rebasing: rows[..<counted]), periods, values)
    }
  }

  private mutating func add(
    _ batch: borrowing DealBatch, _ rows: UnsafeBufferPointer<Int32>,
    _ periods: UnsafePointer<Int32>, _ values: [Int]
  ) -> Bool {
    let amounts = batch.amount
    if rows.allSatisfy({ SplitSum.holds(amount: amounts[Int($0)]) }) {
      usual.add(batch, rows, in: periods)
      return true
    }
    guard others.makeRoom(periods: numbers.count, values: values) else { return false }
    others.add(batch, rows, in: periods)
    return true
  }

  private mutating func makeRoom(values: [Int]) -> Bool {
    let missing = numbers.count - endingCounts.count
    if missing > 0 {
      endingCounts += repeatElement(SIMD8(), count: missing)
      cycles += repeatElement(0, count: CycleCounts.width * missing)
    }
    return usual.makeRoom(periods: numbers.count, values: values)
  }

  private mutating func noteDays(_ batch: borrowing DealBatch, _ count: Int) {
    var (first, last, closed) = (created.first, created.last, lastKnown)
    for row in 0..<count {
      (first, last) = (min(first, batch.created[row]), max(last, batch.created[row]))
      let day = batch.closed[row]
      closed = max(closed, day == DealRecord.noDay ? closed : day)
    }
    (created, lastKnown) = ((first, last), closed)
  }

  /// Takes note of deals and finds the rows of those that count; returns how many they are.
  private mutating func note(
    _ batch: borrowing DealBatch, _ count: Int, in periods: UnsafePointer<Int32>,
    counting rows: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let undecided = rule.basis == .broad ? UInt8.max : Outcome.noDecision.rawValue
    var counted = 0
    endingCounts.withUnsafeMutableBytes { endings in
      let endings = endings.assumingMemoryBound(to: Int.self)
      cycles.withUnsafeMutableBufferPointer { cycles in
        for row in 0..<count {
          let (outcome, period) = (batch.outcome[row], Int(periods[row]))
          endings[8 * period + Endings.place(of: outcome, amount: batch.amount[row])] &+= 1
          let days = Int(batch.closed[row]) &- Int(batch.created[row])
          cycles[period * CycleCounts.width + CycleCounts.place(of: days)] &+= 1
          rows[counted] = Int32(truncatingIfNeeded: row)
          counted &+= outcome != 0 && outcome != undecided ? 1 : 0
        }
      }
    }
    return counted
  }

  /// Adds the deals of another part of the same file, whose codes lead to others here.
  /// - Returns: false where there are too many cells to count this way.
  mutating func append(_ other: Self, codes: [[UInt32]], values: [Int]) -> Bool {
    let periods = [PeriodNumbers.none] + other.numbers.periods.map { numbers.number(of: $0) }
    guard makeRoom(values: values) else { return false }
    guard other.usual.periodCount > 0 else { return true }
    usual.add(other.usual, periods: periods, codes: codes)
    if other.others.periodCount > 0 {
      guard others.makeRoom(periods: numbers.count, values: values) else { return false }
      others.add(other.others, periods: periods, codes: codes)
    }
    for (theirs, own) in periods.enumerated() {
      endingCounts[own] &+= other.endingCounts[theirs]
      for days in 0..<CycleCounts.width {
        cycles[own * CycleCounts.width + days] += other.cycles[theirs * CycleCounts.width + days]
      }
    }
    created = (min(created.first, other.created.first), max(created.last, other.created.last))
    lastKnown = max(lastKnown, other.lastKnown)
    return true
  }
}

extension IncomingDeals {
  mutating func see(_ day: Int32) { lastKnown = max(lastKnown, day) }

  var endings: Endings {
    Endings(endingCounts.reduce(SIMD8(), &+), newest: max(created.last, lastKnown))
  }

  /// How the deals of a period ended; none of no number.
  private func endings(_ number: Int?) -> Endings {
    number.map { Endings(endingCounts[$0], newest: .min) } ?? Endings()
  }

  /// Every period from the first to the last with closed deals.
  var periods: [Period] {
    let met = numbers.periods.enumerated().filter { endings($0.offset + 1).closed > 0 }
      .map(\.element)
    guard let first = met.min(), let last = met.max() else { return [] }
    return Period.all(from: first, through: last)
  }

  private func number(of period: Period) -> Int? {
    numbers.periods.firstIndex(of: period).map { $0 + 1 }
  }

  /// What the deals add up to, with so many values in each dimension.
  func counts(values: [Int]) -> CubeCounts {
    let numbers = periods.map { number(of: $0) }
    let undecided = Int(Outcome.noDecision.rawValue)
    let cells = (0..<Dimension.amountBand.index).map { lane in
      numbers.flatMap { number in
        (0..<values[lane]).map { tally(lane, $0, in: number) }
      }
    }
    let leftOut = numbers.map { number in
      Omission.allCases.map { omission in
        omission == .undecided && rule.basis != .broad ? endings(number).all[undecided] : 0
      }
    }
    return CubeCounts(cells: cells + [[]], leftOut: leftOut, periods: numbers.count)
  }

  private func tally(_ lane: Int, _ code: Int, in number: Int?) -> WinTally {
    guard let number else { return .zero }
    var (notWon, won) = usual.sums(lane, code, in: number)
    let rest = others.sums(lane, code, in: number)
    notWon += rest.notWon
    won += rest.won
    return WinTally(notWon: notWon, won: won)
  }

  /// How much of each period the deals can tell, all that is known being known as of a day.
  func coverage(asOf day: Day) -> [PeriodCoverage] {
    let periods = periods
    let numbers = periods.map { number(of: $0) }
    guard rule.basis.isByClose else {
      let ended = numbers.map { endings($0) }
      return PeriodCoverage.byCreation(
        periods, created: ended.map(\.count), open: ended.map(\.open))
    }
    let width = CycleCounts.width
    let days = numbers.map { number in
      number.map { cycles[$0 * width..<($0 + 1) * width].map { Int($0) } }
        ?? Array(repeating: 0, count: width)
    }
    return PeriodCoverage.byClose(
      periods, CycleCounts(days), created: created, known: day, asOf: day)
  }
}
