import Dashboard
import Engine
import Foundation
import TestSupport
import Testing

@testable import quarterdeck

@Suite struct ForecastCommandTests {
  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func pastQuartersOfTheRealExportAreForecastAndComparedWithWhatCame() throws {
    let folder = try TemporaryFolder()
    let words = ["--workspace", folder.path("workspace"), "--as-of", "2024-02-15"]
    let path = try #require(RealData.path("skygeni_sales_data.csv"))
    #expect(try ProgramRun(["import", "--no-score", path] + words, in: folder).status == 0)
    let run = try ProgramRun(["forecast", "--test", "--format", "json"] + words, in: folder)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let test = try #require(answer["test"] as? [String: Any])
    let quarters = try #require(test["quarters"] as? [[String: Any]])

    // The export begins in 2023: two quarters have half a year before them.
    #expect(quarters.count == 2)
    #expect(test["omitted"] as? Int == 6)
    #expect(test["inside"] as? Int == 2)
    for quarter in quarters {
      let range = try #require(quarter["toCome"] as? [String: Double])
      #expect(
        range["lower"] ?? 0 < range["value"] ?? 0 && range["value"] ?? 0 < range["upper"] ?? 0)
    }
  }

  @Test func withTooLittleHistoryThereIsNone() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      BadInputTests.header + "D1,2024-01-05,2024-02-05,r,a,b,c,d,e,10,31,Won\n"
        + "D2,2024-01-09,,r,a,b,c,d,e,10,,\n", as: "deals.csv")
    let words = ["--workspace", folder.path("workspace"), "--as-of", "2024-03-01"]
    #expect(try ProgramRun(["import", "--no-score", file] + words, in: folder).status == 0)
    let run = try ProgramRun(["forecast", "--test"] + words, in: folder)

    #expect(run.status == 0)
    #expect(run.output.contains("No forecast as of 2024-03-01"))
    #expect(run.output.contains("Too few deals have closed to tell the chances"))
    #expect(run.output.contains("No past quarter could be forecast"))
  }

  /// Whose chances they are matters as much as the sums.
  @Test func aRefusedModelIsSaidBesideTheForecast() throws {
    func lines(_ refusal: String?, behind: Int64? = nil) throws -> [String] {
      let report = Report(
        .failure(.noWin), test: nil, asOf: try #require(Day("2026-06-30")), insteadOf: refusal,
        behind: behind, money: MoneyFormat("EUR", isASCII: false))
      return TextReport(report: report, width: nil, isASCII: false).lines
    }
    let sentence = Format.modelRefusal("it was altered", answering: .baseRate)

    #expect(try lines("it was altered").contains(sentence))
    #expect(sentence.hasPrefix("The model in charge is refused (it was altered)"))
    #expect(try !lines(nil).contains { $0.contains("refused") || $0.contains("behind") })
    #expect(try lines(nil, behind: 3).contains(Format.modelBehind(3, answering: .baseRate)))
  }
}
