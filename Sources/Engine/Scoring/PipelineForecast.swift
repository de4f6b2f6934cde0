/// What the open deals put at risk, and what they are expected to bring in the running quarter.
///
/// Definition: docs/metrics/pipeline-forecast.md. Deals that do not exist yet are not in it.
public struct PipelineForecast: Hashable, Sendable {
  public let asOf: Day
  public let period: Period
  public let openDeals: Int
  /// Of all open deals.
  public let openAmount: Amount
  /// What the open deals are expected to lose of their amount in the end.
  public let atRisk: AmountEstimate
  /// Of deals won in the period up to the day.
  public let alreadyWon: Amount
  /// Of open deals, within what is left of the period.
  public let toCome: AmountEstimate
  /// Whether the chances are a model's, or base rates.
  public let kind: DealScore.Kind
}

extension PipelineForecast {
  /// Over a shorter history nobody knows how long deals take.
  static let leastHistory = 180
  /// An age that fewer deals have ended beyond tells nothing of what comes after it.
  static let leastFollowed = 30

  /// The forecast of a book for the period of its day, given the chances of its open deals.
  ///
  /// - Throws: What is missing: chances, a win, a history of ``leastHistory`` days, amounts, or deals that
  ///   have ended beyond the ages of those in which most open money is.
  init(
    of book: DealBook, scores: [Int: DealScore], kind: DealScore.Kind, calendar: FiscalCalendar
  ) throws(ForecastGap) {
    let rows = scores.keys.sorted()
    let curves = ProductCurves(of: book)
    if let gap = Self.gap(of: rows, in: book, along: curves) { throw gap }
    let period = calendar.period(.quarter, containing: book.asOf)
    let drift = RateDrift(of: Self.quarters(of: book, before: period))
    let chances = rows.map { scores[$0]?.probability ?? 0 }
    let level = Self.level(of: chances, of: rows, in: book, along: curves)
    let days = book.asOf.distance(to: period.lastDay)
    let stakes = zip(rows, chances).map { row, chance in
      let share = curves[row].shareOfWins(after: book.ageDays(of: row), within: days)
      return (
        amount: Double(book.amount[row]), chance: chance, soon: min(1, level * chance) * share
      )
    }
    asOf = book.asOf
    self.period = period
    self.kind = kind
    openDeals = rows.count
    openAmount = Amount(minorUnits: rows.reduce(0) { $0 + book.amount[$1] })
    atRisk = Self.sum(stakes.map { ($0.amount, 1 - $0.chance, $0.chance) }, drift)
    toCome = Self.sum(stakes.map { ($0.amount, $0.soon, $0.soon) }, drift)
    alreadyWon = Self.wonAmount(of: book, in: period.start.number...book.asOf.number)
  }

  private static func gap(
    of rows: [Int], in book: DealBook, along curves: ProductCurves
  ) -> ForecastGap? {
    if rows.isEmpty { return book.openRows.isEmpty ? .noOpenDeal : noChance(in: book) }
    guard curves.all.everWon > 0 else { return .noWin }
    let history = Int(book.asOf.number - (book.created.min() ?? book.asOf.number))
    guard history >= leastHistory else { return .shortHistory(days: history, of: leastHistory) }
    return gapOfAges(rows, in: book)
  }

  /// Why open deals have no chances: too few have closed, or all of them ended alike.
  private static func noChance(in book: DealBook) -> ForecastGap {
    let closed = closedRows(of: book)
    let won = closed.count { book.isWon($0) }
    guard closed.count >= leastFollowed, won == 0 || won == closed.count else { return .noChance }
    return .endedAlike(closed.count, areWon: won > 0)
  }

  private static func closedRows(of book: DealBook) -> [Int] {
    book.outcome.indices.filter { book.outcome[$0] != 0 }
  }

  /// Whether at least half of the open money is in deals of ages beyond which enough deals have ended.
  ///
  /// Those that are as old and open tell that deals can become so old, and not how they end.
  private static func gapOfAges(_ rows: [Int], in book: DealBook) -> ForecastGap? {
    let cycles = closedRows(of: book).map { Int(book.closed[$0] - book.created[$0]) }.sorted()
    guard cycles.count >= leastFollowed else { return .fewDeals(cycles.count, of: leastFollowed) }
    let oldest = cycles[cycles.count - leastFollowed]
    let money = rows.reduce(Int64(0)) { $0 + book.amount[$1] }
    guard money > 0 else { return .noAmount }
    let told = rows.reduce(Int64(0)) { sum, row in
      book.ageDays(of: row) < oldest ? sum + book.amount[row] : sum
    }
    return 2 * told >= money ? nil : .agesUnseen
  }

  /// What the chances of open deals are to be multiplied by, so that altogether they are those of
  /// deals as old.
  ///
  /// A score learns from deals that ended, and some deals never do; the curve counts them, too.
  private static func level(
    of chances: [Double], of rows: [Int], in book: DealBook, along curves: ProductCurves
  ) -> Double {
    let pairs = zip(chances, rows).compactMap { chance, row in
      curves[row].winChance(openAt: book.ageDays(of: row)).map { (chance, $0) }
    }
    let sum = pairs.reduce(0) { $0 + $1.0 }
    return sum > 0 ? min(1, pairs.reduce(0) { $0 + $1.1 } / sum) : 1
  }

  /// The sum of amounts times chances; the level of wins may be another than before.
  ///
  /// Deals end independently of each other, given the level.
  private static func sum(
    _ stakes: [(amount: Double, chance: Double, ofWin: Double)], _ drift: RateDrift
  ) -> AmountEstimate {
    var (value, variance, wins, all) = (0.0, 0.0, 0.0, 0.0)
    for stake in stakes {
      value += stake.amount * stake.chance
      variance += stake.amount * stake.amount * stake.chance * (1 - stake.chance)
      wins += stake.amount * stake.ofWin
      all += stake.amount
    }
    return AmountEstimate(
      value, variance: variance + drift.relativeVariance * wins * wins, within: 0...max(0, all))
  }

  /// The closed deals of each quarter before a period.
  private static func quarters(of book: DealBook, before period: Period) -> [WinTally] {
    var tallies: [Period: WinTally] = [:]
    for row in book.created.indices where book.outcome[row] != 0 {
      guard book.closed[row] < period.start.number else { continue }
      let quarter = period.calendar.period(
        .quarter, containing: Day(number: book.closed[row]))
      tallies[quarter, default: .zero].add(amount: 0, isWon: book.isWon(row))
    }
    return tallies.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What deals brought that were won on some days and had been created by another.
  static func wonAmount(
    of book: DealBook, in days: ClosedRange<Int32>, createdBy last: Int32 = .max
  ) -> Amount {
    let units = book.created.indices.reduce(Int64(0)) { sum, row in
      book.isWon(row) && days.contains(book.closed[row]) && book.created[row] <= last
        ? sum + book.amount[row] : sum
    }
    return Amount(minorUnits: units)
  }
}

extension AalenJohansen {
  /// The share of the wins still to come for a deal open at an age that come within some days.
  ///
  /// 0 at an age that no won deal has reached so far.
  func shareOfWins(after age: Int, within days: Int) -> Double {
    guard days > 0, won.indices.contains(age), everWon - won[age] > 1e-12 else { return 0 }
    return (won[min(age + days, won.count - 1)] - won[age]) / (everWon - won[age])
  }
}
