import ArgumentParser
import Engine

/// `focus`: where a team's time is worth more or less.
struct FocusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "focus",
    abstract: "Where deals are worth more or less than elsewhere, if that is more than luck.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var periods: SpanOptions
  @Option(parsing: .unconditional, help: "Longest combination, 1 to 3 values.") var depth = 2
  @Option(help: "Rank the won amount per closed deal, or per open deal-day.")
  var per: ValueMeasure = .deal
  @Option(parsing: .unconditional, help: "Rows shown of each advice; JSON and CSV hold all.")
  var limit = 10
  @OptionGroup var deals: DealOptions

  func run() throws {
    try Problem.require(depth, in: 1...3, for: "--depth")
    try Problem.require(limit, in: 1...Int.max, for: "--limit")
    try global.answer { workspace in
      let cube = try periods.cube(of: workspace, counting: deals)
      let span = try periods.span(in: cube, of: workspace)
      return Report(
        try workspace.focus(in: cube, over: span, depth: depth, per: per), limit: limit,
        money: try global.money(of: workspace))
    }
  }
}
