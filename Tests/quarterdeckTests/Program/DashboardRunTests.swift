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

  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO,
    SIGPWR, SIGSTKFLT, 34, 50, 64,
  ])
  func aSignalLeavesTheTerminalAsItWas(signal: Int32) throws {
    let terminal = try Self.opened()
    #expect(terminal.waits(for: "Risk"))

    kill(terminal.process, signal)

    #expect(terminal.exitStatus() == -signal)
    #expect(terminal.isCooked)
    #expect(terminal.hasLeftTheAlternateScreen)
  }

  /// The numbers of a workspace that was never scored take a model's training; nobody waits for it.
  @Test(arguments: [nil, SIGTERM])
  func leavingWaitsForNoAnswer(signal: Int32?) throws {
    let folder = try TemporaryFolder()
    _ = try ProgramRun(
      ["generate", "--deals", "20000", "--seed", "3", "--output", folder.path("made")], in: folder)
    let workspace = ["--workspace", folder.path("workspace")]
    let export = folder.path("made/deals.csv")
    let run = try ProgramRun(
      ["import", export, "--no-score", "--as-of", "2026-10-31"] + workspace, in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let terminal = try ProgramTerminal(
      ProgramRun.path, workspace, environment: Self.environment(log: folder.path("log")),
      columns: 80, rows: 24)

    #expect(terminal.waits(for: "Loading the open deals"))
    if let signal { kill(terminal.process, signal) } else { terminal.send("q") }

    #expect(terminal.exitStatus() == signal.map { -$0 } ?? 0)
    #expect(terminal.isCooked)
    #expect(terminal.hasLeftTheAlternateScreen)
    let answered = try String(contentsOfFile: folder.path("log"), encoding: .utf8)
    #expect(!answered.contains("loadBoard"))
    #expect(try ProgramRun(["verify"] + workspace, in: folder).status == 0)
  }

  private static func environment(log: String? = nil) -> [String: String] {
    let variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    return variables.merging(log.map { ["QUARTERDECK_LOG": $0] } ?? [:]) { $1 }
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
      environment: environment(), columns: 80, rows: 24, keeping: folder)
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
