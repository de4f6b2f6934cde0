import Glibc

/// The chance that a deal which is still open at its age is won in the end, by similar deals.
///
/// Definition: docs/metrics/open-odds.md.
public struct OpenOdds: Hashable, Sendable {
  /// A chance, 0…1, and how many deals it rests on.
  public struct Chance: Hashable, Sendable {
    public let value: Double
    /// 95 %, on the scale log(−log), or Wilson's where every deal ended alike.
    public let interval: Interval?
    public let deals: Int
    /// Of these the share that has not ended as far as the data reaches, and may be won yet, 0…1.
    public let unended: Double

    public init(value: Double, interval: Interval?, deals: Int, unended: Double = 0) {
      (self.value, self.interval, self.deals) = (value, interval, deals)
      self.unended = unended
    }
  }

  public let ageDays: Int
  /// Of a deal on the day it is created.
  public let atStart: Chance
  /// Of a deal that is still open at the age; `nil` when no similar deal was open longer.
  public let now: Chance?

  public init(ageDays: Int, atStart: Chance, now: Chance?) {
    (self.ageDays, self.atStart, self.now) = (ageDays, atStart, now)
  }
}

extension OpenOdds {
  /// The odds of an open deal of some age, by the deals that its cycle is compared with.
  ///
  /// `nil` where there are too few wins for a cycle.
  init?(age: Int, similarTo cycle: TypicalCycle, in book: DealBook) throws(CubeError) {
    guard cycle.median != nil else { return nil }
    let conditions = try CubeCondition.all(of: DealFilter(cycle.group), in: book)
    let mask = CubeCondition.mask(conditions, count: book.count)
    let rows = (0..<book.count).filter { mask?[$0] ?? true }
    self.init(age: age, along: GroupSpells.curve(of: rows, in: book))
  }

  init?(age: Int, along curve: AalenJohansen) {
    guard let start = Chance(along: curve, age: -1) else { return nil }
    self.init(ageDays: age, atStart: start, now: Chance(along: curve, age: age))
  }
}

extension OpenOdds.Chance {
  fileprivate init?(along curve: AalenJohansen, age: Int) {
    let deals = curve.deals(openAt: age)
    guard deals > 0, let value = curve.winChance(openAt: age),
      let error = curve.standardError(openAt: age)
    else { return nil }
    self.init(
      value: value, interval: Self.interval(value, error, deals: deals), deals: deals,
      unended: curve.unended(openAt: age))
  }

  /// Stays inside 0…1, unlike the value with its error on both sides; of deals that all ended alike there
  /// is no error to be seen, and one deal would pass for a certainty.
  private static func interval(_ value: Double, _ error: Double, deals: Int) -> Interval? {
    guard value > 0, value < 1 else {
      return WinRate.interval(won: value > 0 ? deals : 0, of: deals)
    }
    let spread = Normal.z95 * error / (value * abs(log(value)))
    return Interval(lower: pow(value, exp(spread)), upper: pow(value, exp(-spread)))
  }
}
