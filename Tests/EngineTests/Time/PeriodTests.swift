import Testing

@testable import Engine

@Suite struct PeriodTests {
  @Test(arguments: ["2024Q2", "2024q2", "Q2 2024", "q22024", "2024-Q2", "2024 Q2"])
  func aQuarterIsReadInEverySpelling(text: String) throws {
    let quarter = try #require(Period(text))

    #expect(quarter.description == "2024Q2" && quarter.length == .quarter)
    #expect((quarter.start, quarter.lastDay) == (Day("2024-04-01"), Day("2024-06-30")))
  }

  @Test func aMonthEndsOnItsLastDay() throws {
    let ends = ["2024-02", "2023-02", "2024-12", "2024-04"].map { Period($0)?.lastDay.description }

    #expect(ends == ["2024-02-29", "2023-02-28", "2024-12-31", "2024-04-30"])
    #expect(try #require(Period("2024-05")).description == "2024-05")
  }

  @Test(arguments: [
    "", "2024", "2024Q0", "2024Q5", "2024Q", "Q2", "24Q2", "2024Q22", "2024-13", "2024-00",
    "2024-5", "2024-+5", "+024-05", "+024Q1", "2024-05-01", "0000Q1", "0000-01", "2-0-24Q2",
    "2024Q-2", "last quarter", "２024Q2",
  ])
  func nothingElseIsAPeriod(text: String) {
    #expect(Period(text) == nil)
  }

  @Test(arguments: 1...12)
  func namesLeadBackToTheirPeriodInEveryFiscalYear(firstMonth: Int) throws {
    let calendar = try #require(FiscalCalendar(firstMonth: firstMonth))
    let first = calendar.period(.quarter, containing: Day(number: 19_000))
    for period in sequence(first: first, next: \.next).prefix(9) {
      #expect(Period(period.description, in: calendar) == period)
      #expect(period.next.previous == period && period.next.start == period.days.upperBound)
      #expect(period.previous < period)
    }
    #expect(first.yearAgo == first.previous.previous.previous.previous)
  }

  @Test func aYearAgoIsTheSameMonthOrQuarter() throws {
    #expect(try #require(Period("2024Q1")).yearAgo.description == "2023Q1")
    #expect(try #require(Period("2024-02")).yearAgo.lastDay.description == "2023-02-28")
  }

  @Test func allPeriodsFromOneToAnotherHoldBothEnds() throws {
    let (first, last) = (try #require(Period("2023Q3")), try #require(Period("2024Q2")))

    #expect(
      Period.all(from: first, through: last).map(\.description) == [
        "2023Q3", "2023Q4", "2024Q1", "2024Q2",
      ])
    #expect(Period.all(from: last, through: last) == [last])
    #expect(Period.all(from: last, through: first) == [])
  }

  @Test(arguments: [
    ("9999Q4", 1, 92), ("9999-12", 1, 31), ("0001Q1", 1, 90), ("0001-01", 1, 31),
    ("0001Q1", 4, 91), ("0001Q3", 4, 92), ("9999Q4", 4, 90),
  ])
  func theFirstAndTheLastYearHaveWholePeriodsAndNeighbours(
    name: String, firstMonth: Int, days: Int
  ) throws {
    let calendar = try #require(FiscalCalendar(firstMonth: firstMonth))
    let period = try #require(Period(name, in: calendar))

    #expect(period.description == name)
    #expect(period.start.distance(to: period.days.upperBound) == days)
    #expect(period.previous.days.upperBound == period.days.lowerBound)
    #expect(period.next.days.lowerBound == period.days.upperBound)
  }
}
