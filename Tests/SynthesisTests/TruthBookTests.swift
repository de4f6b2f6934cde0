import Engine
import Testing

@testable import Synthesis

@Suite struct TruthBookTests {
  private let export = SyntheticExport(deals: 6000, seed: 12, endingOn: Day(number: 20_757))

  @Test func truthsCountWhatTheRowsHold() throws {
    let rows = try ScratchExport().rows(of: export)
    let truths = export.truths()
    func truth(_ name: String) throws -> Truth {
      try #require(truths.first { $0.name == name })
    }
    func closed(_ quarter: String) throws -> [ExportRow] {
      let days = try #require(Period(quarter)).days
      return rows.filter { $0.closed.map(days.contains) ?? false }
    }
    let weak = rows.filter { $0.rep == "R07" && $0.closed != nil }
    let drop = try closed("2026Q3").filter { $0.industry == "Logistics" && $0.region == "Nordics" }
    let bought = try closed("2026Q2").filter { $0.leadSource == "Bought list" }

    #expect(try truth("weakRep").value(of: "closed") == Double(weak.count))
    #expect(try truth("weakRep").value(of: "won") == Double(weak.count(where: \.isWon)))
    #expect(try truth("conversionDrop").value(of: "closedAfter") == Double(drop.count))
    #expect(try truth("conversionDrop").value(of: "wonAfter") == Double(drop.count(where: \.isWon)))
    #expect(try truth("mixShift").value(of: "closedBefore") == Double(bought.count))
    #expect(
      try truth("overdue").value(of: "open") == Double(rows.count { $0.closed == nil }))
  }

  @Test func aTruthHasNoFigureThatNobodyCounted() {
    #expect(export.truths().first?.value(of: "nothing") == nil)
  }
}
