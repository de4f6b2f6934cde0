/// The periods of a book's closed deals and, for every day between, the period it lies in.
struct PeriodAxis {
  let basis: Basis
  let periods: [Period]
  private let firstDay: Int32
  private let indexOfDay: [Int32]

  init(of book: DealBook, calendar: FiscalCalendar, length: Period.Length, basis: Basis) {
    self.basis = basis
    var days = Self.days(of: book, basis: basis)
    guard let first = days.next() else {
      (periods, firstDay, indexOfDay) = ([], 0, [])
      return
    }
    var (lowest, highest) = (first, first)
    while let day = days.next() { (lowest, highest) = (min(lowest, day), max(highest, day)) }
    periods = Period.all(
      from: calendar.period(length, containing: Day(number: lowest)),
      through: calendar.period(length, containing: Day(number: highest)))
    firstDay = periods[0].start.number
    indexOfDay = periods.enumerated().flatMap { index, period in
      Array(repeating: Int32(index), count: period.start.distance(to: period.next.start))
    }
  }

  /// The period of a day that lies within the periods.
  @inline(__always)
  func index(of day: Int32) -> Int { Int(indexOfDay[Int(day - firstDay)]) }

  /// The day by which each closed deal belongs to a period.
  private static func days(of book: DealBook, basis: Basis) -> some IteratorProtocol<Int32> {
    let column = basis.isByClose ? book.closed : book.created
    return zip(book.outcome, column).lazy.filter { $0.0 != 0 }.map(\.1).makeIterator()
  }
}
