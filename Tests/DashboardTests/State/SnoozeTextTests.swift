import Engine
import Testing

@testable import Dashboard

@Suite struct SnoozeTextTests {
  private static let day = Day(number: 20_000)

  @Test(arguments: [
    ("3", 3), ("3d", 3), (" 1 w ", 7), ("2W", 14), ("365", 365), ("2024-10-05", 1),
    ("2025-10-04", 365),
  ])
  func daysWeeksAndDatesAreRead(text: String, days: Int) {
    #expect(SnoozeText.act(text, asOf: Self.day) == .snooze(until: Self.day.advanced(by: days)))
  }

  @Test(arguments: ["stage", "Sta", "s"])
  func untilTheStageChangesIsNobodyActing(text: String) {
    #expect(SnoozeText.act(text, asOf: Self.day) == .wontAct)
  }

  @Test(arguments: [
    "", "0", "-1", "366", "53w", "w", "soon", "2024-10-04", "2020-01-01", "2030-01-01", "1.5",
    "99999999999999999999", "2024-13-01",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(SnoozeText.act(text, asOf: Self.day) == nil)
  }
}
