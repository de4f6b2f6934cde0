import Testing

@testable import Engine

@Suite struct FiscalCalendarTests {
  @Test(arguments: [
    (1, "2024-02-29", "2024Q1"), (1, "2024-12-31", "2024Q4"), (2, "2024-01-31", "2024Q4"),
    (2, "2024-02-01", "2025Q1"), (4, "2024-03-31", "2024Q4"), (4, "2024-04-01", "2025Q1"),
    (7, "2023-12-31", "2024Q2"), (10, "2023-10-01", "2024Q1"), (12, "2023-12-01", "2024Q1"),
  ])
  func aFiscalYearIsNamedAfterTheYearInWhichItEnds(
    firstMonth: Int, day: String, quarter: String
  ) throws {
    let calendar = try #require(FiscalCalendar(firstMonth: firstMonth))
    let period = calendar.period(.quarter, containing: try #require(Day(day)))

    #expect(period.description == quarter)
  }

  @Test(arguments: 1...12)
  func everyDayLiesInItsQuarterAndInItsMonth(firstMonth: Int) throws {
    let calendar = try #require(FiscalCalendar(firstMonth: firstMonth))
    let first = try #require(Day("2023-01-01"))
    for day in (0..<800).map({ first.advanced(by: $0) }) {
      let quarter = calendar.period(.quarter, containing: day)
      let month = calendar.period(.month, containing: day)
      #expect(quarter.days.contains(day) && month.days.contains(day))
      #expect((month.start.date.month - firstMonth + 12) % 12 / 3 + 1 == number(of: quarter))
    }
  }

  @Test func onlyMonthsOneToTwelveBeginAYear() {
    #expect([-1, 0, 13].map { FiscalCalendar(firstMonth: $0) } == [nil, nil, nil])
    #expect(FiscalCalendar(firstMonth: 1) == .calendarYear)
    #expect((1...12).compactMap { FiscalCalendar(firstMonth: $0)?.firstMonth } == Array(1...12))
  }

  private func number(of quarter: Period) -> Int? { Int(String(quarter.description.suffix(1))) }
}
