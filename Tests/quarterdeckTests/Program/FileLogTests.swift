import Foundation
import TestSupport
import Testing

@Suite struct FileLogTests {
  @Test func aProblemIsLoggedWithItsStatus() throws {
    let folder = try TemporaryFolder()
    let log = folder.path("log")

    for _ in 0..<2 {
      let run = try ProgramRun(
        ["trend", "--workspace", folder.path("none")], environment: ["QUARTERDECK_LOG": log],
        in: folder)
      try #require(run.status == 66)
    }
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")

    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains(" error program: ") && $0.hasSuffix(" status=66") })
  }

  @Test func aLogThatCannotBeWrittenIsRefused() throws {
    let folder = try TemporaryFolder()

    let run = try ProgramRun(
      ["doctor"], environment: ["QUARTERDECK_LOG": folder.path("no/log")], in: folder)

    #expect(run.status == 73)
    #expect(run.errors.contains("QUARTERDECK_LOG"))
  }
}
