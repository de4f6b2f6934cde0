import Testing

@testable import Engine

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2024Q2", "2024-04-01", "2024-06-30"), ("q4 2023", "2023-10-01", "2023-12-31"),
    ("2024-Q1", "2024-01-01", "2024-03-31"), ("2024-02", "2024-02-01", "2024-02-29"),
  ])
  func aNameGivesTheFirstAndTheLastDay(name: String, first: String, last: String) throws {
    let period = try #require(Period(name))

    #expect(period.start == Day(first) && period.lastDay == Day(last))
    #expect(Period(period.description) == period)
    #expect(period.days.contains(period.lastDay) && !period.days.contains(period.next.start))
  }

  @Test(arguments: ["2024Q5", "2024Q0", "24Q1", "2024", "2024-13", "2024-1", "Q1", "", "0000Q1"])
  func whatIsNoPeriodIsRefused(name: String) {
    #expect(Period(name) == nil)
  }

  @Test func neighboursMeetWithoutAGap() throws {
    for name in ["2024Q1", "2023-12"] {
      let period = try #require(Period(name))

      #expect(period.next.previous == period)
      #expect(period.lastDay.advanced(by: 1) == period.next.start)
      #expect(period.yearAgo.start.date.year == period.start.date.year - 1)
      #expect(period.yearAgo.start.date.month == period.start.date.month)
    }
  }

  @Test func allGivesEveryPeriodOnce() throws {
    let (first, last) = (try #require(Period("2022Q4")), try #require(Period("2024Q1")))
    let all = Period.all(from: first, through: last)

    #expect(
      all.map(\.description) == ["2022Q4", "2023Q1", "2023Q2", "2023Q3", "2023Q4", "2024Q1"])
    #expect(Period.all(from: last, through: first).isEmpty)
  }

  @Test func aFiscalQuarterIsNamedAfterTheYearInWhichItEnds() throws {
    let february = try #require(FiscalCalendar(firstMonth: 2))
    let period = february.period(.quarter, containing: try #require(Day("2024-01-15")))

    #expect(period.description == "2024Q4")
    #expect(period.start == Day("2023-11-01") && period.lastDay == Day("2024-01-31"))
    #expect(Period("2024Q4", in: february) == period)
    #expect(Period("2025Q1", in: february)?.start == Day("2024-02-01"))
  }
}
