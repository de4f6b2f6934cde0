import ArgumentParser
import Engine

/// `verify`: the integrity of the data.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check the integrity of the stored data.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.check("Stored data") { try $0.verify().map { Check($0) } }
  }
}
