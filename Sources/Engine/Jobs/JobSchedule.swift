public import Foundation

/// When which job is due, in the time zone of a company.
///
/// A day's job is due from a minute of the day on, a month's from that minute of the first day
/// after it. Days are those of the zone, so that a day of 23 or 25 hours has one job like any other.
public struct JobSchedule: Hashable, Sendable {
  /// So many days are made up for after a pause.
  public static let caughtUpDays = 7
  /// So many months are.
  public static let caughtUpMonths = 24

  private let zone: TimeZone
  private let minute: Int

  /// A schedule for a zone such as `Europe/Berlin`; jobs are due from a minute of the day on.
  public init(zone: TimeZone, minute: Int) {
    (self.zone, self.minute) = (zone, minute)
  }

  /// What is due at a moment (seconds since 1970) and not done, in the order in which to do it.
  public func due(at moment: Int64, done: Set<JobClaim>) -> [JobClaim] {
    due(on: day(at: moment), done: done)
  }

  /// What is due on a day, late enough, and not done.
  ///
  /// Nothing from before the first job that was ever done is made up for.
  public func due(on day: Day, done: Set<JobClaim>) -> [JobClaim] {
    let all =
      days(upTo: day, done: done).map { JobClaim(daily: $0) } + months(before: day, done: done)
    return all.filter { !done.contains($0) }
      .sorted { ($0.asOf, $0.job.rawValue) < ($1.asOf, $1.job.rawValue) }
  }

  /// The day whose job is the newest one that can be due: yesterday before the minute of the day.
  func day(at moment: Int64) -> Day {
    let now = LocalTime(at: moment, in: zone)
    return now.minute < minute ? now.day.advanced(by: -1) : now.day
  }

  private func days(upTo last: Day, done: Set<JobClaim>) -> [Day] {
    guard let first = done.filter({ $0.job == .daily }).map(\.asOf).min() else { return [last] }
    return (0...Self.caughtUpDays).map { last.advanced(by: -$0) }.filter { $0 > first }
  }

  private func months(before day: Day, done: Set<JobClaim>) -> [JobClaim] {
    var month = FiscalCalendar.calendarYear.period(.month, containing: day).previous
    let newest = JobClaim(monthly: month.start)
    guard let first = done.filter({ $0.job == .monthly }).map(\.asOf).min() else { return [newest] }
    var claims: [JobClaim] = []
    for _ in 0...Self.caughtUpMonths where month.lastDay > first {
      claims.append(JobClaim(monthly: month.start))
      month = month.previous
    }
    return claims
  }
}
