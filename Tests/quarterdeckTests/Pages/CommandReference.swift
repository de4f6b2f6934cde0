import ArgumentParser

@testable import quarterdeck

/// The help of every command in the order of the overview, as the program prints it.
struct CommandReference {
  struct Entry {
    let name: String
    let abstract: String
    let help: String
  }

  /// The program itself first.
  let entries: [Entry]

  init() { entries = Self.entries(of: Quarterdeck.self, path: "quarterdeck") }

  private static func entries(of command: any ParsableCommand.Type, path: String) -> [Entry] {
    let configuration = command.configuration
    let help = Quarterdeck.helpMessage(for: command, columns: 80)
    let entry = Entry(name: path, abstract: configuration.abstract, help: help)
    return [entry]
      + configuration.subcommands.flatMap {
        entries(of: $0, path: path + " " + ($0.configuration.commandName ?? lowercased($0)))
      }
  }

  private static func lowercased(_ command: any ParsableCommand.Type) -> String {
    "\(command)".lowercased()
  }
}
