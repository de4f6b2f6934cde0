import Foundation
import Glibc
import TestSupport
import Testing

/// The real program as a timer or systemd runs it.
@Suite struct JobRunTests {
  private static func jobs(_ folder: TemporaryFolder, _ arguments: String...) throws -> [[String]] {
    let run = try ProgramRun(
      ["run", "--format", "json"] + options(folder) + arguments, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let jobs = try #require(object?["jobs"] as? [[String: Any]])
    return jobs.map { job in ["name", "period", "status"].map { job[$0] as? String ?? "" } }
  }

  private static func options(_ folder: TemporaryFolder) -> [String] {
    ["--workspace", folder.path("workspace")]
  }

  private static func filledWorkspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let file = try folder.write(BadInputTests.header + BadInputTests.row, as: "deals.csv")
    let run = try ProgramRun(["import", file] + options(folder), in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test func everyJobIsDoneOnceAndDaysLeftOutAreMadeUpFor() throws {
    let folder = try Self.filledWorkspace()

    #expect(
      try Self.jobs(folder, "--date", "2024-03-04") == [
        ["monthly", "2024-02", "done"], ["daily", "2024-03-04", "done"],
      ])
    #expect(try Self.jobs(folder, "--date", "2024-03-04") == [])
    #expect(
      try Self.jobs(folder, "--date", "2024-03-06") == [
        ["daily", "2024-03-05", "done"], ["daily", "2024-03-06", "done"],
      ])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func aServerDoesWhatIsDueAndEndsWhenTold(signal: Int32) throws {
    let folder = try Self.filledWorkspace()
    let terminal = try ProgramTerminal(
      ProgramRun.path, ["serve"] + Self.options(folder),
      environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"], columns: 120, rows: 24)

    #expect(terminal.waits(for: "monthly"))
    #expect(terminal.waits(for: "daily"))
    kill(terminal.process, signal)

    #expect(terminal.exitStatus() == 0)
    #expect(try Self.jobs(folder).isEmpty, "they have been done")
  }

  @Test func aJobHasItsOwnDay() throws {
    let folder = try Self.filledWorkspace()
    for command in ["run", "serve"] {
      let run = try ProgramRun(
        [command, "--as-of", "2024-03-04"] + Self.options(folder), in: folder)

      #expect(run.status == 64)
      #expect(run.errors.contains("--as-of:"))
    }
  }

  @Test func withoutAWorkspaceThereIsNothingToDo() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(["run"] + Self.options(folder), in: folder)

    #expect(run.status == 66 && run.errors.contains("import an export first"))
  }
}
