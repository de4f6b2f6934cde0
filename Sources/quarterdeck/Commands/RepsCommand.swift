import ArgumentParser
import Engine

/// `reps`: the leaderboard.
struct RepsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reps", abstract: "Reps by win rate, fair to the deals each was given.")

  @OptionGroup var global: GlobalOptions
  @Option(help: "Quarter or month, as 2024Q2 or 2024-05; all periods if not given.")
  var period: String?
  @Option(parsing: .unconditional, help: "Closed deals from which a rep is ranked.")
  var minimum: Int?

  func run() throws {
    try Problem.require(minimum, in: 1...Int.max, for: "--minimum")
    try global.answer { workspace in
      Report(
        try workspace.reps(
          in: try PeriodOptions.named(period, in: workspace.settings.calendar), minimum: minimum),
        money: try global.money(of: workspace))
    }
  }
}
