import ArgumentParser
import Engine

/// `drivers`: the combinations that a change of the win rate comes from.
struct DriversCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drivers",
    abstract: "Combinations of values that moved otherwise than the rest, adjusted for the search.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var periods: PeriodOptions
  @Option(parsing: .unconditional, help: "Longest combination, 1 to 3 values.") var depth = 2
  @OptionGroup var deals: DealOptions

  func run() throws {
    try Problem.require(depth, in: 1...3, for: "--depth")
    try global.answer { workspace in
      let cube = try workspace.cube(
        length: try periods.length(in: workspace), basis: deals.basis, where: deals.filter)
      let (after, before) = try periods.periods(in: cube, of: workspace)
      let change = try workspace.change(
        in: cube, by: .industry, period: after, versus: before, weight: .count)
      let drivers = try workspace.drivers(
        in: cube, period: after, versus: before, depth: depth)
      return Report(drivers, of: change)
    }
  }
}
