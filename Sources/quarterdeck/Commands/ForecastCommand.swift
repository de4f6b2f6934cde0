import ArgumentParser
import Engine

/// `forecast`: value at risk, and what the open deals will bring in the quarter.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Value at risk, and what the open deals are expected to bring this quarter.")

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Also forecast eight past quarters and compare with what came.") var test = false

  func run() throws {
    try global.answer(progress: ProgressLine("forecasting")) { workspace in
      Report(
        try workspace.forecast(), test: test ? try workspace.testForecast() : nil,
        asOf: workspace.asOf, insteadOf: try workspace.modelRefusal(),
        behind: try workspace.modelReplaced(),
        money: try global.money(of: workspace))
    }
  }
}
