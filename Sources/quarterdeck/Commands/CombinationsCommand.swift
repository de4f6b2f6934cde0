import ArgumentParser
import Engine

/// `combinations`: what is won most and least often.
struct CombinationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "combinations",
    abstract: "Combinations of values won most and least often, adjusted for the search.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var periods: SpanOptions
  @Option(parsing: .unconditional, help: "Longest combination, 1 to 3 values.") var depth = 2
  @Option(
    parsing: .unconditional,
    help: "Rows shown of the best, and of the worst; JSON and CSV hold all.") var limit = 10
  @OptionGroup var deals: DealOptions

  func run() throws {
    try Problem.require(depth, in: 1...3, for: "--depth")
    try Problem.require(limit, in: 1...Int.max, for: "--limit")
    try global.answer { workspace in
      let cube = try periods.cube(of: workspace, counting: deals)
      let span = try periods.span(in: cube, of: workspace)
      return Report(
        try workspace.combinations(in: cube, over: span, depth: depth), limit: limit,
        money: try global.money(of: workspace))
    }
  }
}
