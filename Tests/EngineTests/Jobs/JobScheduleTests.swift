import Foundation
import TestSupport
import Testing

@testable import Engine

@Suite struct JobScheduleTests {
  private static func schedule(_ zone: String, minute: Int = 360) throws -> JobSchedule {
    JobSchedule(zone: try #require(TimeZone(identifier: zone)), minute: minute)
  }

  private static func moment(_ text: String) throws -> Int64 {
    let date = try Date(text, strategy: .iso8601)
    return Int64(date.timeIntervalSince1970)
  }

  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(arguments: [
    ("UTC", "2026-11-26T05:59:59Z", "2026-11-25"), ("UTC", "2026-11-26T06:00:00Z", "2026-11-26"),
    ("Asia/Tokyo", "2026-11-25T20:59:59Z", "2026-11-25"),
    ("Asia/Tokyo", "2026-11-25T21:00:00Z", "2026-11-26"),
    ("America/New_York", "2026-11-26T11:00:00Z", "2026-11-26"),
    ("Pacific/Kiritimati", "2026-11-25T16:00:00Z", "2026-11-26"),
    ("Pacific/Pago_Pago", "2026-11-26T16:59:00Z", "2026-11-25"),
  ])
  func aDayBeginsAtItsMinuteInTheZone(zone: String, moment: String, day: String) throws {
    #expect(try Self.schedule(zone).day(at: Self.moment(moment)) == Self.day(day))
  }

  /// The clock of Berlin jumps from 2:00 to 3:00 on 2026-03-29, and from 3:00 to 2:00 on 2026-10-25.
  @Test(arguments: [
    ("2026-03-29T00:59:00Z", "2026-03-28"), ("2026-03-29T01:00:00Z", "2026-03-29"),
    ("2026-10-25T00:29:00Z", "2026-10-24"), ("2026-10-25T00:30:00Z", "2026-10-25"),
  ])
  func aMinuteThatTheClockSkipsOrRepeatsIsDueOnce(moment: String, day: String) throws {
    let schedule = try Self.schedule("Europe/Berlin", minute: 150)

    #expect(schedule.day(at: try Self.moment(moment)) == (try Self.day(day)))
  }

  @Test func inTheRepeatedHourADayMayBeDueTwiceAndIsDoneOnce() throws {
    let schedule = try Self.schedule("Europe/Berlin", minute: 150)
    let first = schedule.due(at: try Self.moment("2026-10-25T00:30:00Z"), done: [])
    let done = Set(first)

    #expect(first.map(\.period) == ["2026-09", "2026-10-25"])
    #expect(schedule.due(at: try Self.moment("2026-10-25T01:30:00Z"), done: done) == [])
  }

  @Test func theFirstTimeOnlyTheDayAndTheMonthThatHasEndedAreDue() throws {
    let due = try Self.schedule("UTC").due(on: Self.day("2026-11-26"), done: [])

    #expect(due.map(\.period) == ["2026-10", "2026-11-26"])
    #expect(due.map(\.asOf.description) == ["2026-10-31", "2026-11-26"])
  }

  @Test func afterAPauseAWeekIsMadeUpForInOrder() throws {
    let done: Set = [
      JobClaim(daily: try Self.day("2026-11-10")), JobClaim(monthly: try Self.day("2026-10-01")),
      JobClaim(daily: try Self.day("2026-11-23")),
    ]
    let due = try Self.schedule("UTC").due(on: Self.day("2026-11-26"), done: done)

    #expect(
      due.map(\.period) == [
        "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-24", "2026-11-25",
        "2026-11-26",
      ])
  }

  @Test func nothingBeforeTheFirstJobIsMadeUpFor() throws {
    let done: Set = [JobClaim(daily: try Self.day("2026-11-24"))]
    let due = try Self.schedule("UTC").due(on: Self.day("2026-11-26"), done: done)

    #expect(due.map(\.period) == ["2026-10", "2026-11-25", "2026-11-26"])
  }

  @Test func twoYearsOfMonthsAreMadeUpFor() throws {
    let done: Set = [JobClaim(monthly: try Self.day("2020-01-15"))]
    let due = try Self.schedule("UTC").due(on: Self.day("2026-11-26"), done: done)
      .filter { $0.job == .monthly }

    #expect(due.count == 25, "the month that has ended and 24 before it")
    #expect(due.first?.period == "2024-10" && due.last?.period == "2026-10")
  }

  /// 400 days in eight zones with two daemons whose clocks jump and who sleep through days: every job
  /// that any of them was awake for is done exactly once, by a claim in a real store.
  @Test(arguments: [
    "UTC", "Europe/Berlin", "America/New_York", "America/St_Johns", "Asia/Kolkata", "Asia/Tokyo",
    "Australia/Lord_Howe", "Pacific/Apia",
  ])
  func everyJobIsDoneExactlyOncePerPeriod(zone: String) throws {
    let folder = try TemporaryFolder()
    let daemons = try (0..<2).map { try Store(at: folder.path, creating: $0 == 0) }
    let schedule = try Self.schedule(zone, minute: 150)
    var generator = SeededGenerator(seed: UInt64(zone.utf8.reduce(0) { $0 + Int($1) }))
    let start = try Self.moment("2025-09-01T12:00:00Z")
    var (times, now) = ([JobClaim: Int](), start)
    while now < start + 400 * 86_400 {
      now += .random(in: 3600...30_000, using: &generator)
      // One look in twenty, a clock is wrong by up to half a day.
      let isWrong = Int.random(in: 0..<20, using: &generator) == 0
      let told = now + (isWrong ? .random(in: -43_200...43_200, using: &generator) : 0)
      // Both look before either works, as daemons do that wake up together.
      let due = try daemons.map { daemon in
        schedule.due(at: told, done: Set(try daemon.jobRuns().map(\.claim)))
      }
      for (daemon, claims) in zip(daemons, due) {
        for claim in claims where try claimed(claim, by: daemon, at: told) {
          times[claim, default: 0] += 1
        }
      }
    }
    let days = times.keys.filter { $0.job == .daily }.map(\.asOf).sorted()
    let months = times.keys.filter { $0.job == .monthly }.map(\.asOf).sorted()

    #expect(times.values.allSatisfy { $0 == 1 })
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.distance(to: $1) == 1 }, "none is left out")
    #expect(days.count >= 399 && months.count == 14, "\(days.count) days, \(months.count) months")
    #expect(try Set(daemons[0].jobRuns().map(\.claim)) == Set(times.keys))
  }

  private func claimed(_ claim: JobClaim, by store: Store, at moment: Int64) throws -> Bool {
    try store.updateInbox(claiming: JobClaiming(claim: claim, moment: moment)) { _ in }
  }
}
