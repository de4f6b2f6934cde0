import Testing

@testable import Dashboard
@testable import Engine

@Suite struct ShapleyWordsTests {
  @Test func everyShareStandsWithItsErrorAndTheirSumIsTheChange() throws {
    let deals = Self.deals(regions: ["A", "B"])
    let words = ShapleyWords(try Self.mix(of: deals))

    #expect(
      words.sentence == "Counted by region and product together, mix by region −0.3 ± 1.5 pp, "
        + "product −0.4 ± 0.9 pp; conversion −37.3 ± 5.0 pp (± one standard error; 95.0 % of the "
        + "deals are of a kind that both periods have).")
  }

  @Test func belowItsCoverageItSaysWhyThereIsNone() throws {
    let words = ShapleyWords(try Self.mix(of: Self.deals(regions: ["A", "C"])))

    #expect(
      words.sentence == "Counted by region and product together, only 50.0 % of the deals are of a "
        + "kind that both periods have: too little to tell the mix of one from another's.")
  }

  /// Two hundred deals a quarter; the later ones lie in these regions, half in each.
  private static func deals(regions: [String]) -> [Deal] {
    (0..<400).map { number in
      let isAfter = number % 2 == 1
      let place = number / 2
      let period = Fixture.quarter(isAfter ? "2026Q2" : "2026Q1")
      return Deal(
        id: "\(number)", created: period.start, closed: period.start,
        outcome: place % (isAfter ? 7 : 3) < 2 ? .won : .lost, amount: .zero,
        region: isAfter ? regions[place % 2] : place % 4 == 0 ? "B" : "A",
        product: place % (isAfter ? 4 : 5) == 0 ? "Skiff" : "Sloop")
    }
  }

  private static func mix(of deals: [Deal]) throws -> ShapleyMix {
    let (before, after) = (Fixture.quarter("2026Q1"), Fixture.quarter("2026Q2"))
    let book = DealBook(of: deals, asOf: after.lastDay)
    let cube = try Cube(
      of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
    return try #require(
      ShapleyMix(
        of: try JointCells(
          of: book, in: cube, from: before, to: after, by: [.region, .product]), weight: .count))
  }
}
