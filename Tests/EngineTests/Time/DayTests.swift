import Foundation
import Testing

@testable import Engine

@Suite struct DayTests {
  @Test func everyDayOfFourHundredYearsAgreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: Int32(-73_000), through: 73_000, by: 7) {
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.date

      #expect(parts.year == year && parts.month == month && parts.day == dayOfMonth)
      #expect(Day(day.description) == day)
    }
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31",
    "2024-1-01", "24-01-01", "2024/01/01", "", "2024-01-01T", "２０２４-01-01", "0000-01-01",
  ])
  func whatIsNoDayIsRefused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func leapDaysAndCenturiesExistWhereTheyShould() {
    #expect(Day("2024-02-29")?.number == 19_782)
    #expect(Day("2000-02-29") != nil)
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("9999-12-31")?.description == "9999-12-31")
    #expect(Day("0001-01-01")?.description == "0001-01-01")
  }
}
