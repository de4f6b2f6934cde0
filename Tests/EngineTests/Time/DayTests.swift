import Foundation
import Testing

@testable import Engine

/// Day numbers of Python's proleptic Gregorian calendar.
///
///     (datetime.date(2024, 2, 29) - datetime.date(1970, 1, 1)).days  # and so on
@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2024-02-29", 19_782), ("2000-02-29", 11_016), ("1900-03-01", -25_508),
    ("1969-12-31", -1), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ("2023-12-31", 19_722), ("2100-02-28", 47_540),
  ])
  func numbersAndNamesAgreeWithPython(name: String, number: Int) {
    #expect(Day(name)?.number == Int32(number))
    #expect(Day(number: Int32(number)).description == name)
  }

  @Test(arguments: [
    "", "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-01-00",
    "0000-01-01", "2024-1-01", "2024/01/01", "20240101", "2024-01-01 ", " 2024-01-01",
    "2024-01-1x", "+024-01-01", "２024-01-01", "2024-01-01T00:00:00",
  ])
  func noOtherFormAndNoOtherDayIsRead(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func everyDayOfEightHundredYearsFollowsTheDayBefore() throws {
    var before = try #require(Day(year: 1600, month: 1, day: 1)).date
    for number in try #require(Day("1600-01-02")).number...(try #require(Day("2400-12-31")).number)
    {
      let date = Day(number: number).date
      let isNextDay = date.month == before.month && date.day == before.day + 1
      let isNextMonth = date.day == 1 && (date.month - before.month == 1 || date.month == 1)
      guard isNextDay || isNextMonth,
        Day(year: date.year, month: date.month, day: date.day)?.number == number
      else {
        Issue.record("\(date) after \(before)")
        return
      }
      before = date
    }
    #expect(before == (2400, 12, 31))
  }

  @Test func daysAreCountedInBothDirections() throws {
    let (first, last) = (try #require(Day("2024-01-01")), try #require(Day("2024-12-31")))

    #expect(first.distance(to: last) == 365)
    #expect(last.distance(to: first) == -365)
    #expect(first.advanced(by: 365) == last && last.advanced(by: -365) == first)
    #expect(first < last && !(last < first))
  }

  @Test func aDateThatDoesNotExistIsNoDay() {
    #expect(Day(year: 2023, month: 2, day: 29) == nil)
    #expect(Day(year: 2023, month: 4, day: 31) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 0, month: 12, day: 31) == nil)
  }

  @Test func everyWeekOfFourHundredYearsAgreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: Int32(-73_000), through: 73_000, by: 7) {
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let (year, month, day) = Day(number: number).date

      #expect(parts.year == year && parts.month == month && parts.day == day)
      #expect(Day(Day(number: number).description)?.number == number)
    }
  }
}
