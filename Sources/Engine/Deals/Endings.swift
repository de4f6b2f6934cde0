/// How some deals ended, how many of them have an amount, and the newest day of which they tell.
struct Endings: Equatable, Sendable {
  /// How many deals ended in each way by the raw value of the ``Outcome``, open deals at 0.
  private(set) var all = SIMD4<Int>()
  /// Those of them that have an amount.
  private(set) var paid = SIMD4<Int>()
  /// The smallest of numbers without deals.
  private var newest = Int32.min

  init() {}

  /// Endings by their ``place(of:amount:)``.
  init(_ counts: SIMD8<Int>, newest: Int32) {
    paid = counts.highHalf
    all = counts.lowHalf &+ counts.highHalf
    self.newest = newest
  }

  /// Where deals of an outcome, with an amount or without, stand among such counts.
  @inline(__always)
  static func place(of outcome: UInt8, amount: Int64) -> Int {
    Int(outcome & 3) | (amount > 0 ? 4 : 0)
  }

  var count: Int { all.wrappedSum() }

  var open: Int { all[0] }

  var closed: Int { count - open }

  /// The newest day on which a deal was created, closed or changed; `nil` without deals.
  var newestDay: Day? { count > 0 ? Day(number: newest) : nil }

  /// Takes note of a day on which a deal was changed.
  mutating func see(_ day: Int32) { newest = max(newest, day) }

  /// Whether no deal begins or ends later than the newest change of a row, which may be on the day
  /// before in its own zone; `.min` where no row tells of changes.
  func agree(withChangesUpTo day: Int32) -> Bool { day == .min || newest <= day + 1 }

  /// Takes a day for the newest whatever ends later, which is still to come.
  mutating func limit(to day: Int32) { newest = day }

  /// Adds so many deals; without branches, which would mostly be guessed wrongly.
  @inline(__always)
  mutating func add(
    _ count: Int,
    _ deal: (Int) -> (created: Int32, closed: Int32, outcome: UInt8, amount: Int64)
  ) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 8) { counts in
      counts.initialize(repeating: 0)
      var newest = Int32.min
      for row in 0..<count {
        let (created, closed, outcome, amount) = deal(row)
        counts[Self.place(of: outcome, amount: amount)] &+= 1
        newest = max(newest, max(created, closed == DealBook.openDay ? created : closed))
      }
      self += Self(SIMD8(counts), newest: newest)
    }
  }

  static func += (left: inout Self, right: Self) {
    left.all &+= right.all
    left.paid &+= right.paid
    left.newest = max(left.newest, right.newest)
  }
}

extension Endings {
  /// Fewer lost deals without amount may be chance.
  private static let fewestLosses = 10

  /// Whether nearly all won deals have an amount and nearly no lost deal has.
  ///
  /// Such an export fills the amount in when a deal is won. A rate by amount would be 100 %, and
  /// whatever learned from the amount would learn the outcome.
  var areToldByAmounts: Bool {
    let (won, lost) = (Int(Outcome.won.rawValue), Int(Outcome.lost.rawValue))
    return all[lost] >= Self.fewestLosses && 20 * paid[lost] <= all[lost]
      && 20 * paid[won] >= 19 * all[won] && all[won] > 0
  }
}
