import Foundation
import TestSupport
import Testing

@Suite struct DecomposeCommandTests {
  private func run(_ words: [String], in folder: TemporaryFolder) throws -> ProgramRun {
    try ProgramRun(
      ["decompose"] + words
        + ["--as-of", "2026-01-01", "--workspace", folder.path("workspace")], in: folder)
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theRealExportNeedsNoWorkspace() throws {
    let folder = try TemporaryFolder()
    let run = try run([try #require(RealData.path("skygeni_sales_data.csv"))], in: folder)

    #expect(run.status == 0, "\(run.errors)")
    // 2024Q1 to Q2 as `explain` tells it: −2.9 points that could be noise.
    let line = try #require(run.output.split(separator: "\n").first { $0.contains("2024Q2") })
    #expect(line.contains("−2.9") && line.contains("could be noise"), "\(line)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("workspace")))
  }

  @Test func aHeaderAloneHoldsNoDeals() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "deal_id,created_date,closed_date,deal_amount,outcome\n", as: "d.csv")
    let run = try run([file], in: folder)

    #expect(run.status == 66 && run.errors.contains("no deals; name an export"), "\(run.errors)")
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func linesOfTheJSONAddUpToTheChange() throws {
    let folder = try TemporaryFolder()
    let path = try #require(RealData.path("skygeni_sales_data.csv"))
    let run = try run([path, "--format", "json"], in: folder)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let changes = try #require(answer["changes"] as? [[String: Any]])

    #expect(changes.count > 8)
    for change in changes {
      guard let total = change["change"] as? Double else { continue }
      for split in try #require(change["dimensions"] as? [[String: Any]]) {
        let lines = try #require(split["lines"] as? [[String: Any]])
        let sum = lines.reduce(0.0) {
          $0 + ($1["mix"] as? Double ?? .nan) + ($1["rate"] as? Double ?? .nan)
        }
        #expect(abs(sum - total) < 1e-9)
      }
    }
  }

  @Test func aDayBeforeTheFilesNewestIsRefused() throws {
    let folder = try TemporaryFolder()
    let rows = ["D1,2025-11-05,2026-01-05,r,a,b,c,d,e,10,,Won"]
    let file = try folder.write(
      BadInputTests.header + rows.joined(separator: "\n"), as: "deals.csv")
    let run = try run([file], in: folder)

    #expect(run.status == 64)
    #expect(run.errors.contains("the file tells of days up to 2026-01-05"), "\(run.errors)")
  }

  @Test func rowsThatCannotBeReadAreTold() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<40).map { number in
      "D\(number),2024-0\(1 + number / 10)-05,2024-0\(2 + number / 10)-05,r,a,b,c,d,e,10,,"
        + (number % 3 == 0 ? "Won" : "Lost")
    }
    let file = try folder.write(
      BadInputTests.header + (rows + ["D40,soon,,r,a,b,c,d,e,10,,"]).joined(separator: "\n"),
      as: "deals.csv")
    let run = try run([file], in: folder)

    #expect(run.status == 65)
    #expect(run.output.contains("1 of 41 rows could not be read"), "\(run.output)")
  }

  @Test func twoFilesOfDealsAreOneTooMany() throws {
    let folder = try TemporaryFolder()
    let row = "D1,2024-01-05,2024-02-05,r,a,b,c,d,e,10,31,Won\n"
    let files = try ["a.csv", "b.csv"].map {
      try folder.write(BadInputTests.header + row, as: $0)
    }
    let run = try run(files, in: folder)

    #expect(run.status != 0)
    #expect(run.errors.contains("name one file of deals"), "\(run.errors)")
  }

  @Test func withoutClosedDealsThereIsNothingToSplit() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      BadInputTests.header + "D1,2024-01-05,,r,a,b,c,d,e,10,,\n", as: "deals.csv")
    let run = try run([file], in: folder)

    #expect(run.status != 0)
    #expect(run.output == "")
    #expect(run.errors.contains("closed"), "\(run.errors)")
  }
}
