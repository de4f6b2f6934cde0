import ArgumentParser
import Engine

/// `segments`: win rates of the segments of a dimension.
struct SegmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segments", abstract: "Win rates by segment, with what each added to the change.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var periods: PeriodOptions
  @Option(help: "Dimension to group by, or up to three with commas between them.")
  var by: DimensionList
  @OptionGroup var deals: DealOptions

  func run() throws {
    try by.check()
    try global.answer { workspace in
      let length = try periods.length(in: workspace)
      let cube = try workspace.cube(
        length: length, basis: deals.basis, where: deals.filter)
      let (after, before) = try periods.periods(in: cube, of: workspace)
      let money = try global.money(of: workspace)
      guard by.dimensions.count == 1 else {
        return Report(
          try workspace.segments(in: cube, by: by.dimensions, period: after, versus: before),
          money: money)
      }
      return Report(
        try workspace.segments(in: cube, by: by.dimensions[0], period: after, versus: before),
        money: money)
    }
  }
}
