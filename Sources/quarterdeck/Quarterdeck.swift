import ArgumentParser

/// The command line: one binary, one subcommand per question.
@main
struct Quarterdeck: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "quarterdeck",
    abstract: "Find out why the win rate moved, which open deals are at risk, and what to do.",
    discussion: """
      With no command in a terminal: the dashboard. With no command and no terminal: the \
      overview as text. Try it with `quarterdeck demo`.
      """,
    version: version,
    subcommands: [
      TrendCommand.self
    ])

  @OptionGroup var global: GlobalOptions

  func run() throws { print("root", global.workspace ?? "-") }
}
