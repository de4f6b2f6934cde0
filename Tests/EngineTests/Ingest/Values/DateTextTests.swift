import Testing

@testable import Engine

@Suite struct DateTextTests {
  private func day(
    _ text: String, _ order: DateOrder? = nil, ahead: @escaping (Int64) -> Int? = { _ in nil }
  ) -> String? {
    PaddedText(text).read { DateText($0)?.day(in: order, ahead: ahead) }?.description
  }

  /// Spreadsheet serials and epochs come from Python:
  /// datetime.date(1899,12,30) + timedelta(45292); datetime.fromtimestamp(1711234567, UTC).
  @Test(arguments: [
    ("2024-07-08", "2024-07-08"), ("2024/07/08", "2024-07-08"), ("20240708", "2024-07-08"),
    ("2024-07-08 14:56:28", "2024-07-08"), ("2024-07-08T14:56:28", "2024-07-08"),
    ("2023-02-07T20:47:49.000Z", "2023-02-07"), ("2016-06-11T17:38:06-0700", "2016-06-11"),
    ("2016-06-11T17:38:06+05:30", "2016-06-11"), ("2016-06-11 17:38 UTC", "2016-06-11"),
    ("Oct 7, 2025 6:55 PM", "2025-10-07"), ("15 Apr, 2021 00:02:00", "2021-04-15"),
    ("7 October 2025", "2025-10-07"), ("2021-Apr-15", "2021-04-15"), ("15-apr-21", "2021-04-15"),
    ("May 3 1999", "1999-05-03"), ("8.7.2024", "2024-07-08"), ("08.07.24", "2024-07-08"),
    ("45292", "2024-01-01"), ("45292.75", "2024-01-01"), ("1711234567", "2024-03-23"),
    ("1711234567890", "2024-03-23"), ("0999-12-31", "0999-12-31"),
  ])
  func aDateThatSaysItsOrderIsRead(text: String, day: String) {
    #expect(self.day(text) == day)
  }

  @Test(arguments: [
    "", "x", "2024-02-30", "2024-13-01", "31.2.2024", "2024", "12", "2024-07", "1/2", "1/2/3",
    "2024-07-08 25:00", "2024-07-08 12:60", "2024-07-08 later", "Foo 7, 2025", "7 O 2025",
    "2024-07-08T", "1-2/2024", "2024-07-08 1:00 PMx", "0 AM", "99999999999999", "-45292",
    "2024-07-08T12:00+15:00", "2024-07-08 13:00 PM",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(day(text, .dayMonthYear) == nil)
  }

  @Test(arguments: [
    ("3/4/2024", "2024-04-03", "2024-03-04"), ("3/4/2024 11:30 pm", "2024-04-03", "2024-03-04"),
    ("03/04/1970", "1970-04-03", "1970-03-04"),
  ])
  func twoNumbersBeforeTheYearAreReadInTheOrderOfTheColumn(
    text: String, dayFirst: String, monthFirst: String
  ) {
    #expect(day(text, .dayMonthYear) == dayFirst)
    #expect(day(text, .monthDayYear) == monthFirst)
    #expect(day(text) == nil)
    #expect(day(text, .yearMonthDay) == nil)
  }

  @Test func aYearOfTwoDigitsIsReadOnTheSideThatTheOrderSays() {
    #expect(day("03-04-24", .dayMonthYear) == "2024-04-03")
    #expect(day("03-04-24", .monthDayYear) == "2024-03-04")
    #expect(day("03-04-24", .yearMonthDay) == "2003-04-24")
    #expect(day("71/12/31", .yearMonthDay) == "1971-12-31")
    #expect(day("03-04-24") == nil)
  }

  @Test func whereTheOrderDoesNotMatterNoneIsNeeded() {
    #expect(day("3/3/2024") == "2024-03-03")
    #expect(day("03/03/03") == "2003-03-03")
    #expect(day("03/03/24") == nil)
  }

  @Test func aMomentIsADayOfTheCompanysZone() {
    #expect(day("2023-02-07T23:30:00Z", ahead: { _ in 3600 }) == "2023-02-08")
    #expect(day("2023-02-08T03:30:00+05:00", ahead: { _ in -8 * 3600 }) == "2023-02-07")
    #expect(day("2023-02-07 23:30:00", ahead: { _ in 3600 }) == "2023-02-07")
    #expect(day("1711234567", ahead: { _ in 2 * 3600 }) == "2024-03-24")
    #expect(day("1711234567890", ahead: { _ in 2 * 3600 }) == "2024-03-24")
  }

  @Test(arguments: UInt64(1)...50)
  func everyDayIsReadBackInEveryWayOfWriting(seed: UInt64) {
    var draws = Draws(state: seed)
    let day = Day(number: Int32(draws.below(40_000)))
    let (year, month, number) = day.date
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    for text in [
      "\(day)", "\(day)T00:00:00", "\(number).\(month).\(year)",
      "\(names[month - 1]) \(number), \(year)",
      "\(number) \(names[month - 1]) \(year)",
    ] {
      #expect(self.day(text) == day.description, "\(text)")
    }
    #expect(self.day("\(number)/\(month)/\(year)", .dayMonthYear) == day.description)
    #expect(self.day("\(month)/\(number)/\(year)", .monthDayYear) == day.description)
  }
}
