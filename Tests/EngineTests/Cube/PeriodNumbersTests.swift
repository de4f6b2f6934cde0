import Testing

@testable import Engine

@Suite struct PeriodNumbersTests {
  private func numbers(of days: [Int32], _ numbers: inout PeriodNumbers) -> [Int32] {
    var places = Array(repeating: Int32(-7), count: days.count)
    numbers.read(days, count: days.count, into: &places)
    return places
  }

  @Test func periodsAreNumberedAsTheyAreMet() throws {
    let rule = CountingRule(calendar: .calendarYear, length: .quarter, basis: .closed)
    var periods = PeriodNumbers(rule)
    let names = ["2024-05-31", "2024-01-01", "2024-04-01", "2024-03-31"]
    let days = try names.map { try #require(Day($0)).number }

    let found = numbers(of: days, &periods)
    #expect(found == [1, 2, 1, 2])
    #expect(periods.periods.map(\.description) == ["2024Q2", "2024Q1"])
    let more = try ["2024Q1", "2023Q1"].map { periods.number(of: try #require(Period($0))) }
    #expect(more == [2, 3])
    #expect(periods.count == 4)
  }

  @Test func theFirstAndTheLastOfDaysAndNoDayHaveNumbers() throws {
    let calendar = try #require(FiscalCalendar(firstMonth: 2))
    let rule = CountingRule(calendar: calendar, length: .quarter, basis: .closed)
    var periods = PeriodNumbers(rule)

    let found = numbers(of: [0, DateColumns.farthestDay, DealRecord.noDay, 0], &periods)
    #expect(found == [1, 2, Int32(PeriodNumbers.none), 1])
    #expect(periods.periods.map(\.start.description) == ["1969-11-01", "2100-11-01"])
  }
}
