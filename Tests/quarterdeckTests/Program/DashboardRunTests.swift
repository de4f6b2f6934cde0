import Foundation
import Glibc
import TestSupport
import Testing

/// The real program in a real pseudo-terminal: opens, moves, resizes, and leaves no trace.
@Suite struct DashboardRunTests {
  @Test func theDashboardOpensMovesResizesAndQuits() throws {
    let terminal = try Self.opened()

    #expect(terminal.waits(for: "D00"))
    terminal.send("\u{1B}[B2")
    #expect(terminal.waits(for: "Segments"))
    terminal.resize(columns: 200, rows: 50)
    #expect(terminal.waits(for: "Segment"))
    terminal.send("q")

    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
    #expect(terminal.hasLeftTheAlternateScreen)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalLeavesTheTerminalAsItWas(signal: Int32) throws {
    let terminal = try Self.opened()
    #expect(terminal.waits(for: "Risk"))

    kill(terminal.process, signal)

    #expect(terminal.exitStatus() == -signal)
    #expect(terminal.isCooked)
    #expect(terminal.hasLeftTheAlternateScreen)
  }

  private static func opened() throws -> ProgramTerminal {
    let folder = try TemporaryFolder()
    _ = try folder.write(BadInputTests.header + openDeals, as: "deals.csv")
    let workspace = folder.path("workspace")
    let run = try ProgramRun(
      ["import", folder.path("deals.csv"), "--workspace", workspace], in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return try ProgramTerminal(
      ProgramRun.path, ["--workspace", workspace, "--as-of", "2024-06-30"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"],
      columns: 80, rows: 24, keeping: folder)
  }

  private static var openDeals: String {
    (0..<60).map { number in
      let isOpen = number % 3 == 0
      let end = isOpen ? ",," : ",2024-0\(1 + number % 5)-28,"
      let outcome = isOpen ? "" : number % 2 == 0 ? "Won" : "Lost"
      return "D00\(number),2023-12-1\(number % 9)\(end)R\(number % 4),SaaS,Europe,Core,Referral,"
        + "Demo,\(1000 + number),,\(outcome)\n"
    }.joined()
  }
}
