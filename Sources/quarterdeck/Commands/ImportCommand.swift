import ArgumentParser
import Engine

/// `import FILE…`: takes exports in.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take CRM exports in; the same file twice changes nothing.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Export files, oldest first.") var files: [String]
  @Option(help: "Read the files in this dialect instead of detecting it.") var dialect: String?
  @Flag(help: "Check the files and report, but take nothing in.") var dryRun = false

  func run() throws {
    try global.answer(creating: !dryRun) { workspace in
      Report(
        try workspace.importExports(files, dialect: dialect, isDryRun: dryRun), isDryRun: dryRun)
    }
  }
}
