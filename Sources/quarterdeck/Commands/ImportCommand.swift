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
  @Flag(help: "Take in only; score and raise alerts later with `quarterdeck score`.")
  var noScore = false

  func run() throws {
    // A refused file must not leave an empty workspace behind.
    try Workspace.checkExports(files, dialect: dialect)
    let results = try takeIn()
    let isPartial = results.contains { $0.report.quarantined > 0 && !$0.counts.isDuplicate }
    if isPartial { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  private func takeIn() throws -> [ImportResult] {
    var results: [ImportResult] = []
    let progress = ProgressLine("taking the exports in")
    do {
      try global.answer(creating: !dryRun, progress: progress) { workspace in
        results = try workspace.importExports(
          files, dialect: dialect, isDryRun: dryRun, isScoring: !noScore, onStep: progress.show)
        return Report(results, isDryRun: dryRun)
      }
    } catch StorageError.noWorkspace where dryRun {
      defer { progress.clear() }
      results = try Workspace.rehearse(
        files, dialect: dialect, asOf: try global.day(), today: Clock.today, onStep: progress.show)
      progress.clear()
      try global.print(Report(results, isDryRun: true))
    }
    return results
  }
}
