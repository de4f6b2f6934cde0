import Foundation
import Testing

@testable import Engine

private func ada(quiet: QuietHours? = nil) throws -> Recipient {
  Recipient(
    "ada", channel: "mail", zone: try #require(TimeZone(identifier: "Europe/Berlin")), quiet: quiet)
}

/// The moment of a time in UTC, by Foundation.
private func utc(_ text: String) throws -> Int64 {
  Int64(try Date(text + ":00Z", strategy: .iso8601).timeIntervalSince1970)
}

@Suite struct RecipientTests {
  @Test func theNextTimeOfDayIsTodayOrTomorrowOnTheRecipientsClock() throws {
    let ada = try ada()

    #expect(try ada.next(8 * 60, from: utc("2026-11-26T06:59")) == utc("2026-11-26T07:00"))
    #expect(try ada.next(8 * 60, from: utc("2026-11-26T07:00")) == utc("2026-11-26T07:00"))
    #expect(try ada.next(8 * 60, from: utc("2026-11-26T07:01")) == utc("2026-11-27T07:00"))
    #expect(try ada.next(8 * 60, from: utc("2026-07-01T00:00")) == utc("2026-07-01T06:00"))
  }

  @Test func aTimeThatTheClockLeavesOutIsTheFirstOneAfterTheGap() throws {
    // At 02:00 of 2026-03-29 the clocks of Berlin go to 03:00.
    #expect(
      try ada().next(2 * 60 + 30, from: utc("2026-03-28T23:30")) == utc("2026-03-29T01:00"))
  }

  @Test func quietHoursPutItOffToTheirEnd() throws {
    let quiet = try ada(quiet: QuietHours(start: 20 * 60, end: 7 * 60))

    #expect(try quiet.firstLoudMoment(from: utc("2026-11-26T18:59")) == utc("2026-11-26T18:59"))
    #expect(try quiet.firstLoudMoment(from: utc("2026-11-26T19:00")) == utc("2026-11-27T06:00"))
    #expect(try quiet.firstLoudMoment(from: utc("2026-11-27T05:59")) == utc("2026-11-27T06:00"))
    #expect(try quiet.firstLoudMoment(from: utc("2026-11-27T06:00")) == utc("2026-11-27T06:00"))
    #expect(try ada().firstLoudMoment(from: utc("2026-11-26T23:00")) == utc("2026-11-26T23:00"))
  }
}
