import Testing

@testable import Engine

@Suite struct FiscalCalendarTests {
  @Test(arguments: 1...12)
  func everyDayLiesInExactlyOneQuarter(firstMonth: Int) throws {
    let calendar = try #require(FiscalCalendar(firstMonth: firstMonth))
    for number in Int32(19_000)..<19_800 {
      let day = Day(number: number)
      let quarter = calendar.period(.quarter, containing: day)

      #expect(quarter.days.contains(day))
      #expect((quarter.start.date.month - firstMonth + 12) % 3 == 0)
      #expect(Period(quarter.description, in: calendar) == quarter)
    }
  }

  @Test func thereAreTwelveMonthsToBeginWith() {
    #expect(FiscalCalendar(firstMonth: 0) == nil)
    #expect(FiscalCalendar(firstMonth: 13) == nil)
    #expect(FiscalCalendar(firstMonth: 1) == .calendarYear)
  }
}
