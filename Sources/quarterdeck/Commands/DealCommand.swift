import ArgumentParser
import Engine

/// `deal ID`: one deal and its history.
struct DealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deal", abstract: "One deal with its drivers and its history.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The deal's id in the CRM.") var id: String

  func run() throws {
    try global.answer { workspace in
      guard let page = try workspace.deal(id) else {
        throw Problem(
          .noInput, "no deal '\(id)' as of \(workspace.asOf); check the id with `quarterdeck board`"
        )
      }
      return Report(page, money: try global.money(of: workspace))
    }
  }
}
