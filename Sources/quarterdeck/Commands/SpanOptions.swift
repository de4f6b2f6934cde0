import ArgumentParser
import Engine

/// Which run of periods to look at.
struct SpanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Quarter or month, as 2024Q2 or 2024-05, a run as 2023Q3..2024Q2, or all; the last complete "
        + "quarter if not given."))
  var period: String?

  private var isAll: Bool { period?.lowercased() == "all" }

  /// The deals of the workspace by quarter, by month where months are named.
  func cube(of workspace: Workspace, counting deals: DealOptions) throws -> Cube {
    let ends = try ends(in: workspace.settings.calendar)
    return try workspace.cube(
      length: ends?.lowerBound.length ?? .quarter, basis: deals.basis, where: deals.filter)
  }

  /// The periods asked for, by default the last complete one.
  func span(in cube: Cube, of workspace: Workspace) throws -> ClosedRange<Period> {
    if let ends = try ends(in: workspace.settings.calendar) { return ends }
    if isAll, let first = cube.periods.first, let last = cube.periods.last { return first...last }
    guard let last = workspace.lastCompletePeriod(of: cube) else {
      throw CubeError.noClosedDeals(asOf: cube.asOf)
    }
    return last...last
  }

  /// What was named; `nil` for nothing and for all.
  private func ends(in calendar: FiscalCalendar) throws(Problem) -> ClosedRange<Period>? {
    guard let period, !isAll else { return nil }
    let names = period.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard names.count <= 2, let first = try PeriodOptions.named(names[0], in: calendar),
      let last = try PeriodOptions.named(names[names.count - 1], in: calendar)
    else { throw Problem(.usage, "--period '\(period)': write a run as 2023Q3..2024Q2") }
    guard first.length == last.length, first <= last else {
      throw Problem(
        .usage,
        "--period '\(period)': name the earlier period first, and quarters or months on both sides")
    }
    return first...last
  }
}
