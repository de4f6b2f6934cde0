/// Numbers periods in the order in which their days are met.
///
/// Periods are met long before it is known which is the first and which the last.
struct PeriodNumbers: Sendable {
  /// The number of no period, to which the day belongs that stands for none.
  static let none = 0

  private let calendar: FiscalCalendar
  private let length: Period.Length
  /// The period of each number but ``none``.
  private(set) var periods: [Period] = []
  /// By days since 1970, -1 where the day's period was not met; ``none`` behind the last of days.
  private var numbers: [Int16]

  init(_ rule: CountingRule) {
    (calendar, length) = (rule.calendar, rule.length)
    numbers = Array(repeating: -1, count: Int(DateColumns.farthestDay) + 1) + [Int16(Self.none)]
  }

  /// How many numbers there are, ``none`` among them.
  var count: Int { periods.count + 1 }

  /// Writes down the number of each day's period; days are from 1970 to 2100, or none.
  mutating func read(
    _ days: UnsafePointer<Int32>, count: Int, into places: UnsafeMutablePointer<Int32>
  ) {
    for row in 0..<count {
      let known = numbers.withUnsafeBufferPointer { $0[min(Int(days[row]), $0.count - 1)] }
      places[row] = Int32(known)
      if known < 0 { places[row] = Int32(number(of: period(of: days[row]))) }
    }
  }

  /// The number of a period, which is the next one where it is new.
  mutating func number(of period: Period) -> Int {
    if let known = periods.firstIndex(of: period) { return known + 1 }
    periods.append(period)
    let days = max(0, Int(period.start.number))..<Int(period.next.start.number)
    for day in days.clamped(to: 0..<numbers.count - 1) { numbers[day] = Int16(periods.count) }
    return periods.count
  }

  private func period(of day: Int32) -> Period {
    calendar.period(length, containing: Day(number: day))
  }
}
