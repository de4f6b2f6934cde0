import TestSupport
import Testing

/// A workspace into which one deal was imported, in a folder of its own.
struct FilledWorkspace {
  let folder: TemporaryFolder

  var options: [String] { ["--workspace", folder.path("workspace")] }

  init() throws {
    folder = try TemporaryFolder()
    let file = try folder.write(BadInputTests.header + BadInputTests.row, as: "deals.csv")
    let run = try run("import", file)
    try #require(run.status == 0, "\(run.errors)")
  }

  /// Runs a command on the workspace.
  func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments + options, in: folder)
  }
}
