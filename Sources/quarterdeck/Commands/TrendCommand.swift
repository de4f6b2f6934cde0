import ArgumentParser
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "trend")
  @OptionGroup var global: GlobalOptions
  func run() throws { print("trend", global.workspace ?? "-") }
}
