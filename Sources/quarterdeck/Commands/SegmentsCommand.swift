import ArgumentParser
import Engine

/// `segments`: win rates of the segments of a dimension.
struct SegmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segments", abstract: "Win rates by segment, with what each added to the change.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var periods: PeriodOptions
  @Option(help: "Dimension to group by.") var by: Dimension
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only deals with DIM=VALUE; may be repeated.", valueName: "dim=value"),
    transform: Segment.init(option:))
  var segments: [Segment] = []

  func run() throws {
    try global.answer { workspace in
      let length = try periods.length(in: workspace)
      let cube = try workspace.cube(length: length, basis: .closed, where: DealFilter(segments))
      let (after, before) = try periods.periods(in: cube, of: workspace)
      return Report(try workspace.segments(in: cube, by: by, period: after, versus: before))
    }
  }
}
