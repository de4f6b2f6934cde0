import ArgumentParser
import Engine

/// `backtest`: how the deal score would have done on the deals of the past.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Test the deal score on past deals it could not know; nothing is stored.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.answer(progress: ProgressLine("judging past deals")) { workspace in
      Report(backtest: try workspace.backtest().card)
    }
  }
}
