import ArgumentParser
import Engine

/// Which period to look at, and against which.
struct PeriodOptions: ParsableArguments {
  @Option(help: "Quarter or month, as 2024Q2 or 2024-05; the last complete quarter if not given.")
  var period: String?

  @Option(help: "previous, year-ago, or a period as 2024Q1.")
  var versus = "previous"

  /// The two periods, the later default being the last complete one.
  func periods(default last: Period?, calendar: FiscalCalendar, asOf day: Day) throws(Problem) -> (
    Period, Period
  ) {
    let after = try Self.named(period, in: calendar) ?? last
    guard let after else {
      throw Problem(.noInput, CubeError.noClosedDeals(asOf: day).description)
    }
    switch versus {
    case "previous": return (after, after.previous)
    case "year-ago": return (after, after.yearAgo)
    default:
      let before = try Self.named(versus, in: calendar) ?? after.previous
      guard before.length == after.length else {
        throw Problem(
          .usage, "--versus '\(versus)': compare a quarter with a quarter, a month with a month")
      }
      guard before != after else {
        throw Problem(
          .usage, "--versus '\(versus)' is the period itself; name another to compare it with")
      }
      return (after, before)
    }
  }

  /// Reads a period given to an option; `nil` when none was.
  static func named(_ text: String?, in calendar: FiscalCalendar) throws(Problem) -> Period? {
    guard let text else { return nil }
    guard let period = Period(text, in: calendar) else {
      throw Problem(
        .usage, "no such period '\(text)'; write a quarter as 2024Q2 or a month as 2024-05")
    }
    return period
  }
}

extension PeriodOptions {
  /// Quarters unless a month was named.
  func length(in workspace: Workspace) throws(Problem) -> Period.Length {
    try Self.named(period, in: workspace.settings.calendar)?.length ?? .quarter
  }

  /// The period and its comparison, by default the last complete one and the one before.
  ///
  /// Only a comparison that was named must lie inside the data; others may turn out empty.
  func periods(in cube: Cube, of workspace: Workspace) throws -> (Period, Period) {
    let (after, before) = try periods(
      default: workspace.lastCompletePeriod(of: cube), calendar: workspace.settings.calendar,
      asOf: cube.asOf)
    if !["previous", "year-ago"].contains(versus) { try cube.require(before) }
    return (after, before)
  }
}
