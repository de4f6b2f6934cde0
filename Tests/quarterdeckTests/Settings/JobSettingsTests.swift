import Engine
import Foundation
import Testing

@testable import quarterdeck

@Suite struct JobSettingsTests {
  @Test(arguments: [("06:00", 360), ("0:00", 0), ("23:59", 1439)])
  func aTimeOfDayIsRead(text: String, minute: Int) throws {
    #expect(try Settings(toml: "[jobs]\ndaily_at = \"\(text)\"", path: "s").jobs.minute == minute)
  }

  @Test(arguments: ["\"24:00\"", "\"6\"", "600", "\"06:60\"", "\"x\""])
  func anythingElseIsRefused(text: String) {
    let problem = #expect(throws: Problem.self) {
      try Settings(toml: "[jobs]\ndaily_at = \(text)", path: "s.toml")
    }
    #expect(problem?.description.hasPrefix("s.toml:2: [jobs] daily_at must be a time") == true)
  }

  @Test func theZoneOfTheSettingsIsThatOfTheJobs() throws {
    let settings = try Settings(
      toml: "[calendar]\ntime_zone = \"Asia/Tokyo\"\n[jobs]\ndaily_at = \"07:30\"", path: "s")
    let zone = try #require(TimeZone(identifier: "Asia/Tokyo"))

    #expect(settings.schedule == JobSchedule(zone: zone, minute: 450))
  }
}
