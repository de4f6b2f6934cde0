import ArgumentParser
import Engine

/// `explain`: why the win rate moved.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Why the win rate moved: mix and rate effects by segment.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var periods: PeriodOptions
  @Option(
    help: "Dimension to split by, or up to three with commas between them; all if not given.")
  var by: DimensionList?
  @Option(help: "Count deals, or weigh them by amount.") var weight: Weight = .count
  @OptionGroup var deals: DealOptions

  func run() throws {
    try by?.check()
    try global.answer { workspace in
      let cube = try workspace.cube(
        length: try periods.length(in: workspace), basis: deals.basis, where: deals.filter)
      let (after, before) = try periods.periods(in: cube, of: workspace)
      let dimensions = by?.dimensions ?? Dimension.allCases
      let changes = try dimensions.map { dimension in
        try workspace.change(
          in: cube, by: dimension, period: after, versus: before, weight: weight,
          jointly: true)
      }
      let shapley = try by.flatMap { list in
        list.dimensions.count == 1
          ? nil
          : try workspace.shapleyMix(
            in: cube, by: list.dimensions, period: after, versus: before, weight: weight)
      }
      // The search takes up to a second, and only the written answer tells of it.
      let drivers =
        global.format == .markdown
        ? try workspace.drivers(in: cube, period: after, versus: before, depth: 2) : nil
      return Report(changes, shapley: shapley, drivers: drivers)
    }
  }
}
