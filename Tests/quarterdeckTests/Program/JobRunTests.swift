import Foundation
import Glibc
import TestSupport
import Testing

/// The real program as a timer or systemd runs it.
@Suite struct JobRunTests {
  private static func jobs(_ filled: FilledWorkspace, _ arguments: String...) throws -> [[String]] {
    let run = try ProgramRun(
      ["run", "--format", "json"] + filled.options + arguments, in: filled.folder)
    #expect(run.status == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let jobs = try #require(object?["jobs"] as? [[String: Any]])
    return jobs.map { job in ["name", "period", "status"].map { job[$0] as? String ?? "" } }
  }

  @Test func everyJobIsDoneOnceAndDaysLeftOutAreMadeUpFor() throws {
    let filled = try FilledWorkspace()

    #expect(
      try Self.jobs(filled, "--date", "2024-03-04") == [
        ["monthly", "2024-02", "done"], ["daily", "2024-03-04", "done"],
      ])
    #expect(try Self.jobs(filled, "--date", "2024-03-04") == [])
    #expect(
      try Self.jobs(filled, "--date", "2024-03-06") == [
        ["daily", "2024-03-05", "done"], ["daily", "2024-03-06", "done"],
      ])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func aServerDoesWhatIsDueAndEndsWhenTold(signal: Int32) throws {
    let filled = try FilledWorkspace()
    let terminal = try ProgramTerminal(
      ProgramRun.path, ["serve"] + filled.options,
      environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"], columns: 120, rows: 24)

    #expect(terminal.waits(for: "monthly"))
    #expect(terminal.waits(for: "daily"))
    kill(terminal.process, signal)

    #expect(terminal.exitStatus() == 0)
    #expect(try Self.jobs(filled).isEmpty, "they have been done")
  }

  @Test func aServerDoesNotWaitInAFolderThatItCannotUse() throws {
    let filled = try FilledWorkspace()
    let path = filled.folder.path("open")
    #expect(mkdir(path, 0o755) == 0 && chmod(path, 0o755) == 0)

    let run = try ProgramRun(["serve", "--workspace", path], in: filled.folder)

    #expect(run.status == 77 || run.status == 78, "\(run.status)")
    #expect(run.errors.contains("has mode 0755") && !run.errors.contains("serving"))
  }

  @Test func aJobHasItsOwnDay() throws {
    let filled = try FilledWorkspace()
    for command in ["run", "serve"] {
      let run = try ProgramRun(
        [command, "--as-of", "2024-03-04"] + filled.options, in: filled.folder)

      #expect(run.status == 64)
      #expect(run.errors.contains("--as-of:"))
    }
  }

  @Test func aDayToComeHasNoJobs() throws {
    let run = try FilledWorkspace().run("run", "--date", "2999-01-01")

    #expect(run.status == 64 && run.errors.contains("still to come"))
  }

  @Test func withoutAWorkspaceThereIsNothingToDo() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(["run", "--workspace", folder.path("none")], in: folder)

    #expect(run.status == 66 && run.errors.contains("import an export first"))
  }
}
