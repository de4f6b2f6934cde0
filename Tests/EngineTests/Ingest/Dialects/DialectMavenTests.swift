import TestSupport
import Testing

@testable import Engine

/// Counts of an independent reader.
///
/// python3 -c "import pandas as p; d=p.read_csv('sales_pipeline.csv'); print(len(d),
/// d.deal_stage.value_counts(), d.engage_date.isna().sum(), d.close_value.sum())"
@Suite struct DialectMavenTests {
  private static let folder = RealData.path("maven/sales_pipeline.csv").map {
    $0.replacing("/sales_pipeline.csv", with: "")
  }

  @Test(.enabled(if: folder != nil, "the real exports are not there"))
  func theRealPipelineIsJoinedWithAccountsProductsAndTeams() throws {
    let folder = try #require(Self.folder)
    let paths = ["accounts", "products", "sales_teams", "sales_pipeline"].map {
      "\(folder)/\($0).csv"
    }
    var exports: [Export] = []
    _ = try ExportFiles(paths, options: ExportOptions()).map(onStep: { _ in }) { export in
      exports.append(export)
      return ImportCounts()
    }
    let export = try #require(exports.first)
    let rows = export.deals.rows(0..<export.deals.count)

    #expect(exports.count == 1)
    #expect((export.report.rows, rows.count) == (8800, 8300))
    #expect(export.report.leftOut == [.notStarted: 500])
    #expect(export.report.quarantined == 0)
    #expect(rows.count { $0.outcome == .won } == 4238)
    #expect(rows.count { $0.outcome == .lost } == 2473)
    #expect(rows.count { $0.outcome == nil } == 1589)
    #expect(rows.reduce(0) { $0 + $1.amount } == 1_000_553_400)
    #expect(
      Set(export.dictionaries[Dimension.region.index].values) == ["Central", "East", "West"])
    #expect(export.dictionaries[Dimension.product.index].values.contains("GTX Pro"))
    #expect(!export.dictionaries[Dimension.product.index].values.contains("GTXPro"))
    #expect(export.report.warnings.contains { $0.contains("no lost deal has an amount") })
  }

  @Test func aPipelineWithoutItsOtherFilesLacksWhatTheyHold() throws {
    let export = try LoadedExport(
      text: """
        opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
        A1,Ada,GTXPro,Acme,Won,2016-10-20,2017-03-01,1054
        A2,Ada,GTXPro,,Prospecting,,,
        """)

    #expect(
      export.deals == [
        ReadDeal(
          "A1", "2016-10-20", closed: "2017-03-01", .won, amount: 105_400, "", "", "GTXPro", "",
          "Won", "Ada")
      ])
    #expect(export.report.leftOut == [.notStarted: 1])
  }
}
