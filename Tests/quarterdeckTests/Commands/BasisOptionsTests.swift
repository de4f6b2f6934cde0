import Foundation
import TestSupport
import Testing

/// Deals without a decision, from the export to every definition.
@Suite struct BasisOptionsTests {
  private static func file() -> String {
    let ends = ["Won", "Lost", "No Decision", "Won"]
    let rows = (0..<80).map { number in
      "D\(number),2024-01-1\(number % 9),2024-0\([2, 3, 4, 6][number % 4])-28,R1,SaaS,Europe,Core,Referral,"
        + "Demo,\(number == 3 ? 1 : 1000 + number),,\(ends[number % 4])\n"
    }
    return BadInputTests.header + rows.joined()
  }

  @Test func aDealWithoutADecisionCountsByTheBroadDefinitionAlone() throws {
    let folder = try TemporaryFolder()
    let common = ["--workspace", folder.path("w"), "--as-of", "2024-06-30"]
    let export = try folder.write(Self.file(), as: "deals.csv")
    let imported = try ProgramRun(["import", export] + common, in: folder)
    let counts = try ["closed", "broad", "usual"].map { basis in
      try ProgramRun(["trend", "--basis", basis, "--format", "csv"] + common, in: folder).output
        .split(whereSeparator: \.isNewline).dropFirst().map { line in
          line.split(separator: ",", omittingEmptySubsequences: false)[8...9]
            .joined(separator: " closed, ")
        }
    }

    #expect(imported.output.contains("80 deals taken in, 0 findings"))
    #expect(
      counts == [
        ["40 closed, 20", "20 closed, 20"], ["40 closed, 20", "40 closed, 20"],
        ["40 closed, 20", "19 closed, 19"],
      ])
  }

  @Test func theDealPageSaysHowTheDealEnded() throws {
    let folder = try TemporaryFolder()
    let common = ["--workspace", folder.path("w"), "--as-of", "2024-06-30"]
    let export = try folder.write(Self.file(), as: "deals.csv")
    _ = try ProgramRun(["import", export] + common, in: folder)
    let page = try ProgramRun(["deal", "D2"] + common, in: folder)
    let explained = try ProgramRun(
      ["explain", "--by", "region", "--period", "2024Q2"] + common, in: folder)

    #expect(page.output.contains("no decision"))
    #expect(explained.output.contains("not counted: without a decision"))
    #expect(explained.output.contains("Counted: deals won or lost in the period."))
  }
}
