import ArgumentParser
import Engine

/// `board`: the open deals by value at risk.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Open deals by value at risk.")

  @OptionGroup var global: GlobalOptions
  @Option(parsing: .unconditional, help: "Print at most so many deals.") var limit: Int?

  func run() throws {
    try Problem.require(limit, in: 1...Int.max, for: "--limit")
    try global.answer { workspace in
      Report(
        try workspace.board(driversFor: limit), limit: limit,
        money: try global.money(of: workspace))
    }
  }
}
