import Engine
import Testing

@testable import Dashboard

@Suite struct ShownPartsTests {
  @Test(arguments: [Dimension.industry, .region, .product])
  func shownPartsAddUpToTheLineForAll(dimension: Dimension) throws {
    let quarter = Fixture.quarter("2026Q2")
    let table = Fixture.sales.segments(
      dimension, Comparison(period: quarter, versus: quarter.previous, filter: .all, basis: .closed)
    )
    let shown = ShownParts(table.rows, total: table.total)

    #expect(shown.rows.count == table.rows.count)
    #expect(shown.rows.compactMap(\.self).reduce(0, +) == shown.total)
  }

  @Test func theTableAndTheWaterfallShowTheSameParts() throws {
    let quarter = Fixture.quarter("2026Q2")
    let comparison = Comparison(
      period: quarter, versus: quarter.previous, filter: .all, basis: .closed)
    for fixture in [Fixture.sales, .odd] {
      let change = fixture.change(.industry, .count, comparison)
      let table = fixture.segments(.industry, comparison)
      let steps = try #require(ShownEffects(change))
      let parts = ShownParts(table.rows, total: table.total)

      for (line, shown) in zip(change.lines, steps.lines) {
        let index = table.rows.firstIndex { $0.segment == line.segment }
        #expect(index.flatMap { parts.rows[$0] } == shown.part, "\(line.segment)")
      }
    }
  }

  @Test func whatCannotBeComparedHasNoPart() {
    #expect(ShownParts.text(nil) == "–")
    #expect(ShownParts.text(-29) == "−2.9")
  }
}
