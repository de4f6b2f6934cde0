import Testing

@testable import Engine

@Suite struct DriftBinsTests {
  @Test func rareValuesAreCountedTogether() {
    let bins = DriftBins(
      ["Ads", "Fair", "New", "Never"], before: [90, 6, 0, 0], after: [20, 1, 3, 0])

    #expect(bins.names == ["Ads", "all others"])
    #expect(bins.before == [90, 6])
    #expect(bins.after == [20, 4])
  }

  @Test func nothingIsLost() {
    let book = PlantedDeals().book()
    let (before, after) = (Array(0..<1500), Array(1500..<book.count))

    for bins in [
      DriftBins(of: .rep, before: before, after: after, in: book),
      DriftBins(ofAmounts: before, after: after, in: book),
    ] {
      #expect(bins.before.reduce(0, +) == before.count)
      #expect(bins.after.reduce(0, +) == after.count)
      #expect(Set(bins.names).count == bins.names.count)
    }
  }

  @Test func amountsAreCutWhereTheEarlierDealsFallIntoEqualParts() {
    let deals = (0..<200).map {
      deal("D\($0)", created: 0, closed: nil, amount: Int64($0 % 100 + 1) * 10_000)
    }
    let book = book(of: deals, asOf: 9)

    let bins = DriftBins(ofAmounts: Array(0..<100), after: Array(100..<200), in: book)

    #expect(bins.before == Array(repeating: 10, count: 10))
    #expect(bins.after == bins.before)
    #expect(bins.names.first == "below 1,100")
    #expect(bins.names.last == "9,100 and more")
  }

  @Test func oneAmountIsOneBin() {
    let book = book(of: (0..<40).map { deal("D\($0)", created: 0, closed: nil) }, asOf: 9)

    let bins = DriftBins(ofAmounts: Array(0..<20), after: Array(20..<40), in: book)

    #expect(bins.names.count == 1)
    #expect(FeatureDrift(.amount, bins: bins) == nil)
  }
}
