/// Where a company's fiscal year begins, and with it where its quarters begin.
public struct FiscalCalendar: Hashable, Sendable {
  /// First month of the fiscal year, 1...12; 1 makes fiscal and calendar quarters the same.
  public let firstMonth: Int

  public static let calendarYear = Self(unchecked: 1)

  /// `nil` unless `firstMonth` is 1...12.
  public init?(firstMonth: Int) {
    guard (1...12).contains(firstMonth) else { return nil }
    self.firstMonth = firstMonth
  }

  private init(unchecked month: Int) { firstMonth = month }

  /// The period of that length in which a day lies.
  public func period(_ length: Period.Length, containing day: Day) -> Period {
    let (year, month, _) = day.date
    let months = year * 12 + month - 1
    return switch length {
    case .month: Period(length: .month, firstMonth: months, calendar: self)
    case .quarter:
      Period(length: .quarter, firstMonth: months - (months - firstMonth + 1) % 3, calendar: self)
    }
  }
}
