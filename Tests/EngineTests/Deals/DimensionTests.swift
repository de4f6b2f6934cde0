import Testing

@testable import Engine

@Suite struct DimensionTests {
  @Test(arguments: [
    ("leadSource", Dimension.leadSource), ("lead_source", .leadSource),
    ("Lead source", .leadSource),
    ("product_type", .product), ("REP", .rep), ("sales rep", .rep), ("amount-band", .amountBand),
  ])
  func anySpellingIsFound(name: String, dimension: Dimension) {
    #expect(Dimension(named: name) == dimension)
  }

  @Test func strangersAreNot() {
    #expect(Dimension(named: "colour") == nil && Dimension(named: "") == nil)
  }

  @Test func theColumnsAreNumberedWithoutAGap() {
    #expect(Dimension.allCases.map(\.index) == Array(0..<7))
  }
}
