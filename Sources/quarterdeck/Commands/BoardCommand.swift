import ArgumentParser
import Engine

/// `board`: the open deals by value at risk.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Open deals by value at risk.")

  @OptionGroup var global: GlobalOptions
  @Option(help: "Print at most so many deals.") var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must not be negative") }
  }

  func run() throws {
    try global.answer { workspace in Report(try workspace.board(driversFor: limit), limit: limit) }
  }
}
