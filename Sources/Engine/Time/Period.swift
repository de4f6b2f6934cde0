/// A month or a fiscal quarter: a half-open range of days with a name.
public struct Period: Hashable, Sendable, Comparable {
  /// How long a period is.
  public enum Length: String, Hashable, Sendable, CaseIterable {
    case month, quarter

    var months: Int { self == .month ? 1 : 3 }
  }

  public let length: Length
  public let calendar: FiscalCalendar
  /// Months since year 0 at which the period begins.
  let firstMonth: Int

  init(length: Length, firstMonth: Int, calendar: FiscalCalendar) {
    self.length = length
    self.firstMonth = firstMonth
    self.calendar = calendar
  }

  /// Reads `2024Q2`, `2024q2`, `Q2 2024`, `2024-Q2` or, for a month, `2024-05`; `nil` otherwise.
  public init?(_ text: some StringProtocol, in calendar: FiscalCalendar = .calendarYear) {
    let name = text.uppercased().filter { $0 != " " }
    if let month = Self.month(named: name) {
      self.init(length: .month, firstMonth: month, calendar: calendar)
    } else if let (year, quarter) = Self.quarter(named: name) {
      let shift = calendar.firstMonth == 1 ? 0 : 12
      let first = year * 12 - shift + calendar.firstMonth - 1 + (quarter - 1) * 3
      self.init(length: .quarter, firstMonth: first, calendar: calendar)
    } else {
      return nil
    }
  }

  /// The days of the period, first to last plus one.
  public var days: Range<Day> { Self.start(ofMonth: firstMonth)..<next.start }

  public var start: Day { Self.start(ofMonth: firstMonth) }

  /// The last day inside the period.
  public var lastDay: Day { next.start.advanced(by: -1) }

  public var next: Self { shifted(byMonths: length.months) }

  public var previous: Self { shifted(byMonths: -length.months) }

  public var yearAgo: Self { shifted(byMonths: -12) }

  public static func < (left: Self, right: Self) -> Bool { left.firstMonth < right.firstMonth }

  /// Every period from the one to the other, both included; empty when `first` is later.
  public static func all(from first: Self, through last: Self) -> [Self] {
    guard first <= last else { return [] }
    let step = first.length.months
    return stride(from: first.firstMonth, through: last.firstMonth, by: step).map {
      Self(length: first.length, firstMonth: $0, calendar: first.calendar)
    }
  }

  private func shifted(byMonths months: Int) -> Self {
    Self(length: length, firstMonth: firstMonth + months, calendar: calendar)
  }

  private static func start(ofMonth month: Int) -> Day { Day(firstOfMonth: month) }

  private static func month(named name: String) -> Int? {
    guard let match = name.wholeMatch(of: /([0-9]{4})-([0-9]{2})/), let year = Int(match.1),
      let month = Int(match.2), year > 0, (1...12).contains(month)
    else { return nil }
    return year * 12 + month - 1
  }

  private static func quarter(named name: String) -> (Int, Int)? {
    if let match = name.wholeMatch(of: /([0-9]{4})-?Q([1-4])/) {
      return quarter(match.2, of: match.1)
    }
    return name.wholeMatch(of: /Q([1-4])-?([0-9]{4})/).flatMap { quarter($0.1, of: $0.2) }
  }

  private static func quarter(_ quarter: Substring, of year: Substring) -> (Int, Int)? {
    guard let year = Int(year), let quarter = Int(quarter), year > 0 else { return nil }
    return (year, quarter)
  }
}

extension Period: CustomStringConvertible {
  /// `2024Q2` for a quarter, `2024-05` for a month.
  ///
  /// A fiscal year is named after the calendar year in which it ends.
  public var description: String {
    switch length {
    case .month: return String(start.description.prefix(7))
    case .quarter:
      let shift = calendar.firstMonth == 1 ? 0 : 12
      let months = firstMonth + shift - (calendar.firstMonth - 1)
      let year = String(months / 12)
      return String(repeating: "0", count: max(0, 4 - year.count))
        + "\(year)Q\(months % 12 / 3 + 1)"
    }
  }
}
