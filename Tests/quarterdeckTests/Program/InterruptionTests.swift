import Glibc
import TestSupport
import Testing

/// The real program in a real pseudo-terminal, told to end in the middle of an import.
@Suite struct InterruptionTests {
  /// So many that each step takes a good part of the whole.
  private static let manyRows = 300_000

  @Test(arguments: [
    ("checking deals.csv", SIGINT), ("storing deals.csv", SIGINT),
    ("storing deals.csv", SIGTERM),
  ])
  func nothingOfTheFileIsTakenInAndTheTerminalIsClean(step: String, signal: Int32) throws {
    let folder = try Self.filledWorkspace(rows: Self.manyRows)
    let before = try Self.contents(of: folder)
    let terminal = try ProgramTerminal(
      ProgramRun.path, ["import", folder.path("deals.csv")] + Self.options(folder),
      environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm"], columns: 80,
      rows: 24)

    #expect(terminal.waitsHolding(for: step))
    if signal == SIGINT { terminal.send("\u{3}") } else { kill(terminal.process, signal) }
    terminal.release()

    #expect(terminal.exitStatus() == -signal)
    #expect(terminal.isCooked)
    let last = String(decoding: terminal.output, as: UTF8.self).split(separator: "\r\u{1B}[K").last
    let line = "quarterdeck: interrupted: nothing of \(folder.path("deals.csv")) was taken in"
    #expect(last.map { String($0) } == line + "\r\n")
    #expect(try Self.contents(of: folder) == before)
    #expect(try ProgramRun(["verify"] + Self.options(folder), in: folder).status == 0)
  }

  @Test func theSameFileCanBeTakenInAfterwards() throws {
    let folder = try Self.filledWorkspace(rows: Self.manyRows)
    let command = ["import", folder.path("deals.csv"), "--no-score"] + Self.options(folder)
    let terminal = try ProgramTerminal(
      ProgramRun.path, command, environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"], columns: 80,
      rows: 24)
    #expect(terminal.waitsHolding(for: "storing deals.csv"))
    terminal.send("\u{3}")
    terminal.release()
    #expect(terminal.exitStatus() == -SIGINT)

    let again = try ProgramRun(command, in: folder)

    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("300,000 deals taken in, 0 findings"), "\(again.output)")
  }

  /// A workspace of one deal, and a file that takes seconds to take in.
  private static func filledWorkspace(rows count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let small = try folder.write(BadInputTests.header + BadInputTests.row, as: "small.csv")
    let rest = BadInputTests.row.dropFirst("D1".count)
    let rows = (0..<count).map { "N\($0)\(rest)" }.joined()
    _ = try folder.write(BadInputTests.header + rows, as: "deals.csv")
    let run = try ProgramRun(["import", small] + options(folder), in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  private static func options(_ folder: TemporaryFolder) -> [String] {
    ["--workspace", folder.path("workspace"), "--as-of", "2024-06-30"]
  }

  /// What a person is told of the workspace.
  private static func contents(of folder: TemporaryFolder) throws -> [String] {
    try [["trend"], ["deal", "D1"], ["import", "--findings"]].map {
      try ProgramRun($0 + ["--format", "json"] + options(folder), in: folder).output
    }
  }
}
