import Engine
import Foundation
import Testing

@testable import Synthesis

@Suite struct TruthFileTests {
  private let export = SyntheticExport(deals: 3000, seed: 2026, endingOn: Day(number: 20_757))

  private func parsed(_ export: SyntheticExport) throws -> [String: Any] {
    let text = TruthFile(export: export, truths: export.truths()).text
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func itIsJSONThatNamesTheBook() throws {
    let file = try parsed(export)

    #expect(file["deals"] as? Int == 3000)
    #expect(file["seed"] as? Int == 2026)
    #expect(file["asOf"] as? String == "2026-10-31")
    #expect(file["newestCompleteQuarter"] as? String == "2026Q3")
    #expect(file["comparedWith"] as? String == "2026Q2")
  }

  @Test func everyTruthSaysWhatWhereHowLargeAndHowToSeeIt() throws {
    let truths = try #require(try parsed(export)["truths"] as? [[String: Any]])

    #expect(
      truths.compactMap { $0["name"] as? String } == [
        "mixShift", "conversionDrop", "weakRep", "strongRep", "cycles", "overdue", "leadSources",
        "products", "sizes",
      ])
    for truth in truths {
      #expect((truth["what"] as? String)?.isEmpty == false)
      #expect(truth["where"] is String)
      #expect((truth["see"] as? String)?.isEmpty == false)
      #expect((truth["numbers"] as? [String: Any])?.isEmpty == false)
    }
  }

  @Test func anEmptyBookStillGivesJSON() throws {
    let empty = SyntheticExport(deals: 0, seed: 1, endingOn: Day(number: 20_757))

    #expect((try parsed(empty)["truths"] as? [[String: Any]])?.count == 9)
  }
}
