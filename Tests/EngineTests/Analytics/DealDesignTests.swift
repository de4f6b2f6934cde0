import Testing

@testable import Engine

@Suite struct DealDesignTests {
  private static let asOf = Day(number: 20_000)

  private static func deal(_ industry: String, amount: Int64 = 100_000) -> Deal {
    Deal(id: "", created: asOf, amount: Amount(minorUnits: amount), industry: industry)
  }

  private static func features(
    of row: Int, among deals: [Deal], fewestDeals: Int = 2
  ) -> [Double] {
    let book = DealBook(of: deals, asOf: asOf)
    let design = DealDesign(of: Array(deals.indices), in: book, fewestDeals: fewestDeals)
    return design.features(of: row, in: book)
  }

  @Test func theCommonestValueIsTheBaselineAndRareOnesJoinIt() {
    let deals = ["Retail", "SaaS", "SaaS", "SaaS", "Health", "Health"].map { Self.deal($0) }

    #expect(Self.features(of: 1, among: deals).dropFirst(2) == [0], "commonest")
    #expect(Self.features(of: 0, among: deals).dropFirst(2) == [0], "one deal only")
    #expect(Self.features(of: 4, among: deals).dropFirst(2) == [1])
    #expect(Self.features(of: 0, among: deals, fewestDeals: 1).dropFirst(2) == [1, 0])
  }

  @Test func ofEquallyCommonValuesTheFirstByNameIsTheBaseline() {
    let deals = ["SaaS", "Health", "Retail", "SaaS", "Health", "Retail"].map { Self.deal($0) }

    #expect(Self.features(of: 1, among: deals).dropFirst(2) == [0, 0])
    #expect(Self.features(of: 4, among: deals.reversed()).dropFirst(2) == [0, 0])
  }

  @Test(arguments: [
    (100_000, 0.0), (200_000, 1.0), (400_000, 2.0), (50_000, -1.0), (118_921, 0.25),
  ])
  func amountsAreDoublingsAboveOneThousand(minorUnits: Int, doublings: Double) {
    let features = Self.features(of: 0, among: [Self.deal("SaaS", amount: Int64(minorUnits))])

    #expect(features[0] == 1)
    #expect(features[1] <= doublings && features[1] > doublings - 0.25 - 1e-12)
  }

  @Test(arguments: [(-5, 0), (0, 0), (1, 0), (2, 4), (3, 6), (1_024, 40)])
  func anAmountStepIsAQuarterOfADoubling(minorUnits: Int, step: Int) {
    #expect(DealDesign.amountStep(Int64(minorUnits)) == step)
  }

  @Test func theLargestAmountStillHasAStep() {
    #expect(DealDesign.amountStep(.max) < DealDesign.amountSteps)
  }
}
