import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct UnscoredImportTests {
  @Test func whatWasTakenInStaysWhenTheScoresCannotBeStored() throws {
    let day = PlantedDeals.firstDay.advanced(by: 729)
    let opened = try OpenedWorkspace()
    let deals = PlantedDeals(count: 80).deals
    let file = try opened.write(ExportText.text(of: deals), as: "deals.csv")
    let workspace = try opened.workspace(asOf: day)
    try workspace.store.write { try $0.execute(sql: "DROP TABLE deal_scores") }

    #expect(throws: UnscoredImport.self) { try workspace.importExports([file]) }

    let known = deals.count { $0.created <= day }
    #expect(known > 40)
    #expect(try workspace.storedBook().book.count == known)
  }

  @Test func withTooFewDealsForAModelTheBaseRateStandsInAndSaysWhy() throws {
    let day = PlantedDeals.firstDay.advanced(by: 729)
    let opened = try OpenedWorkspace()
    let file = try opened.write(
      ExportText.text(of: Array(PlantedDeals().deals.prefix(40))), as: "few.csv")

    let workspace = try opened.workspace(asOf: day, taking: file, isScoring: true)

    #expect(try workspace.board().baseRateReason?.contains("a model needs 200") == true)
  }
}
