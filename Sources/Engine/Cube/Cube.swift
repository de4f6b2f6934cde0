/// The closed deals of a book counted by period and by every single dimension.
///
/// Every rate, change and contribution is an answer from these cells; none goes back to the
/// deals. A combination of dimensions is a cube of its own, by way of the filter.
public struct Cube: Sendable {
  public let asOf: Day
  public let length: Period.Length
  public let basis: Basis
  public let filter: DealFilter
  /// Only the deals of the first so many days of every period are counted; `nil` for all.
  public let firstDays: Int?
  /// Every period from the first to the last with closed deals of the book, filtered or not.
  public let periods: [Period]
  /// Whether each period can be compared, and how much of it the export can hold.
  let coverage: [PeriodCoverage]
  /// The amount above which a deal is mega; `nil` where none is, or the basis counts them.
  let largestAmount: Amount?
  /// Whether the book took amounts away because they would tell how deals ended.
  let withholdsAmounts: Bool
  private let totals: [WinTally]
  private let leftOut: [[Int]]
  /// At ``Dimension/index``: cells by period, then by code.
  private let cells: [[WinTally]]
  private let dictionaries: [ValueDictionary]

  /// Counts a book's closed deals by the period in which they closed, or were created.
  ///
  /// With `firstDays` a period counts to date: a running one beside as many days of another.
  /// - Throws: `CubeError.unknownSegment` for a value that no deal has.
  public init(
    of book: DealBook, calendar: FiscalCalendar, length: Period.Length, basis: Basis,
    where filter: DealFilter, firstDays: Int? = nil
  ) throws(CubeError) {
    let deals = try CountedDeals(of: book, by: basis, where: filter)
    let axis = PeriodAxis(of: book, calendar: calendar, length: length, basis: basis)
    let coverage = Beside { PeriodCoverage.all(of: book, along: axis) }
    let counts = CubeCounts(of: book, along: axis, counting: deals, firstDays: firstDays)
    asOf = book.asOf
    self.length = length
    self.basis = basis
    self.filter = filter
    self.firstDays = firstDays
    periods = axis.periods
    self.coverage = coverage.fetch() ?? []
    totals = counts.totals
    leftOut = counts.leftOut
    largestAmount = deals.largestAmount
    withholdsAmounts = book.withholdsAmounts
    cells = counts.cells
    dictionaries = book.dictionaries
  }

  /// The cube of deals that were counted as they were read; all is known as of their newest day.
  ///
  /// It has no amount bands, for where these are cut shows only once all amounts are known.
  /// - Returns: `nil` without deals.
  init?(of deals: IncomingDeals, dictionaries: [ValueDictionary]) {
    guard let newest = deals.endings.newestDay else { return nil }
    let counts = deals.counts(values: dictionaries.map(\.count))
    asOf = newest
    (length, basis) = (deals.rule.length, deals.rule.basis)
    (filter, firstDays, largestAmount) = (.all, nil, nil)
    periods = deals.periods
    coverage = deals.coverage(asOf: newest)
    (totals, leftOut, cells) = (counts.totals, counts.leftOut, counts.cells)
    withholdsAmounts = false
    self.dictionaries = dictionaries
  }

  /// The values of a dimension, by code.
  public func values(of dimension: Dimension) -> [String] { dictionaries[dimension.index].values }

  /// All deals of a period; nothing for a period outside the data.
  public func total(in period: Period) -> WinTally {
    index(of: period).map { totals[$0] } ?? .zero
  }

  /// The closed deals of a period that the basis does not count, for one reason.
  func leftOut(of period: Period, by omission: Omission) -> Int {
    index(of: period).map { leftOut[$0][omission.rawValue] } ?? 0
  }

  /// The deals of a period by the code of a dimension; none in any for a period outside the data.
  public func tallies(by dimension: Dimension, in period: Period) -> ArraySlice<WinTally> {
    let count = dictionaries[dimension.index].count
    guard let index = index(of: period) else { return Array(repeating: .zero, count: count)[...] }
    return cells[dimension.index][index * count..<(index + 1) * count]
  }

  /// Whether a period can be compared with others.
  public func completeness(of period: Period) -> Completeness {
    coverage(of: period)?.completeness ?? .incomplete(reason: "\(period) lies outside the data")
  }

  func coverage(of period: Period) -> PeriodCoverage? { index(of: period).map { coverage[$0] } }

  /// Where a period stands in ``periods``.
  func index(of period: Period) -> Int? {
    guard let first = periods.first, period.length == length else { return nil }
    let index = (period.firstMonth - first.firstMonth) / length.months
    return periods.indices.contains(index) && periods[index] == period ? index : nil
  }

  /// The days of a period whose deals are counted: all of them, or the first so many.
  func days(of period: Period) -> Range<Int32> {
    let start = period.start.number
    return start..<min(period.next.start.number, start + Int32(firstDays ?? 366))
  }

  /// Makes sure that a period has closed deals somewhere in the data.
  public func require(_ period: Period) throws(CubeError) {
    guard let first = periods.first, let last = periods.last else {
      throw .noClosedDeals(asOf: asOf)
    }
    guard index(of: period) != nil else {
      throw .periodOutsideData(
        period.description, first: first.description, last: last.description)
    }
  }
}
