/// What a date says as it is written, before the order of its column is known.
indirect enum DateText: Equatable {
  /// One day, whatever the order: the year first, a month by name, a number of Excel.
  case day(Day)
  /// A day and the second of it where clocks are so many seconds ahead of UTC.
  case moment(Day, second: Int, zone: Int)
  /// Two numbers before the year, of which either may be the month.
  case numbers(Int, Int, year: Int)
  /// Two digits each, of which the first or the last are the year.
  case short(Int, Int, Int)
  /// Either of these between dots, where the day comes first unless the column says otherwise.
  case dotted(DateText)

  /// Reads a value without spaces around it; `nil` for what is no date.
  init?(_ span: FieldSpan) {
    var words = DateWords(span.bytes)
    if span.count == 0 { return nil }
    if let number = words.onlyNumber {
      guard let date = Self.counted(number) else { return nil }
      self = date
      return
    }
    guard let date = words.date(), let clock = words.clock() else { return nil }
    guard let day = date.onlyDay, let zone = clock.zoneSeconds else {
      self = date
      return
    }
    self = .moment(day, second: clock.seconds, zone: zone)
  }

  /// The day that it is with whatever zone stands behind it.
  private var onlyDay: Day? {
    switch self {
    case .day(let day): day
    case .dotted: day(in: nil) { _ in nil }
    default: nil
    }
  }

  /// A number of days as Excel counts them, or of seconds or milliseconds since 1970.
  private static func counted(_ number: Int64) -> DateText? {
    switch number {
    // From 1954 to 2119; the epoch of Excel is 25,569 days before ours.
    case 20_000...80_000: .day(Day(number: Int32(number - 25_569)))
    case 19_700_101...21_001_231: compact(Int(number)).map { .day($0) }
    default:
      counted(moment: number).map {
        .moment(Day(number: Int32($0 / 86_400)), second: Int($0 % 86_400), zone: 0)
      }
    }
  }

  /// `YYYYMMDD`.
  private static func compact(_ number: Int) -> Day? {
    Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The day, given the order of the column and how far the company's zone is ahead of an instant.
  func day(in order: DateOrder?, ahead: (Int64) -> Int?) -> Day? {
    switch self {
    case .day(let day): day
    case .moment(let day, let second, let zone):
      Self.day(at: Self.instant(day, second, zone), ahead: ahead) ?? day
    case .dotted(let date): date.day(in: order ?? .dayMonthYear, ahead: ahead)
    case .numbers(let first, let second, let year):
      switch order {
      case .dayMonthYear: Day(year: year, month: second, day: first)
      case .monthDayYear: Day(year: year, month: first, day: second)
      case .yearMonthDay: nil
      // No column of dates that leave a choice has no order.
      case nil: first == second ? Day(year: year, month: first, day: second) : nil
      }
    case .short(let first, let second, let third):
      switch order {
      case .dayMonthYear: Day(year: Self.year(third), month: second, day: first)
      case .monthDayYear: Day(year: Self.year(third), month: first, day: second)
      case .yearMonthDay: Day(year: Self.year(first), month: second, day: third)
      case nil:
        Set([first, second, third]).count == 1
          ? Day(year: Self.year(third), month: second, day: first) : nil
      }
    }
  }

  /// When something was that a value puts on a day, in seconds since 1970, by the clock of the file where
  /// it names no zone; `nil` where the value tells the day alone.
  static func moment(_ span: FieldSpan, on day: Int32) -> Int64? {
    if case .moment(let day, let second, let zone)? = Self(span) {
      return instant(day, second, zone)
    }
    var words = DateWords(span.bytes)
    guard words.onlyNumber == nil else { return nil }
    guard words.date() != nil, let clock = words.clock(), clock.seconds > 0 else { return nil }
    return Int64(day) * 86_400 + Int64(clock.seconds)
  }

  private static func day(at instant: Int64, ahead: (Int64) -> Int?) -> Day? {
    ahead(instant).map { LocalTime(at: instant, secondsAhead: $0).day }
  }

  /// Seconds since 1970.
  private static func instant(_ day: Day, _ second: Int, _ zone: Int) -> Int64 {
    Int64(day.number) * 86_400 + Int64(second - zone)
  }

  /// A number of seconds or milliseconds since 1970.
  private static func counted(moment number: Int64) -> Int64? {
    switch number {
    case 100_000_000...4_102_444_800: number
    case 100_000_000_000...4_102_444_800_000: number / 1000
    default: nil
    }
  }

  /// A year of two digits in the hundred years from 1970.
  static func year(_ digits: Int) -> Int { digits < 70 ? 2000 + digits : 1900 + digits }
}
