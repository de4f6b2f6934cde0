/// A job and the period for which it is done: once, whoever does it.
public struct JobClaim: Hashable, Sendable {
  /// What is done; the raw values are those of the store and of the JSON output.
  public enum Job: String, Hashable, Sendable, CaseIterable {
    /// Scores, features and alerts of a day.
    case daily
    /// A challenger for the model, and the metrics of a month and of its quarter.
    case monthly
  }

  public let job: Job
  /// The day as `2026-11-26`, the month as `2026-10`.
  public let period: String
  /// The day whose knowledge the work rests on: the day itself, the last one of the month.
  public let asOf: Day

  /// The daily job of a day.
  public init(daily day: Day) { (job, period, asOf) = (.daily, day.description, day) }

  /// The monthly job of the month that a day lies in.
  public init(monthly day: Day) {
    let month = FiscalCalendar.calendarYear.period(.month, containing: day)
    (job, period, asOf) = (.monthly, month.description, month.lastDay)
  }
}
