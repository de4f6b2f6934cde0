import Testing

@testable import Engine

@Suite struct WeightedSplitTests {
  /// `python3 Tests/Oracles/weighted_split.py`; segments A, B, C, D.
  @Test func theFourPartsAgreeWithExactFractions() throws {
    let before = [
      Tallies.of([(true, 10), (false, 20), (true, 30)]), Tallies.of([(false, 40), (true, 15)]),
      Tallies.of([(true, 25)]), .zero,
    ]
    let after = [
      Tallies.of([(true, 12), (false, 9)]), Tallies.of([(false, 30), (true, 22), (true, 14)]),
      .zero, Tallies.of([(false, 16), (true, 33)]),
    ]
    let split = try #require(WeightedSplit(from: before, to: after))

    #expect(abs(split.countMix - -0.07806028290085452) < 1e-15)
    #expect(abs(split.sizeMix - 0.010233152048513588) < 1e-15)
    #expect(abs(split.conversion - 0.02459733893557423) < 1e-15)
    #expect(abs(split.sizeWin - 0.06738945578231292) < 1e-15)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func thePartsAddUpToTheChange(seed: UInt64) throws {
    let cube = try RandomDeals(seed: seed).cube()
    let sides = [RandomDeals.before, RandomDeals.after]
    for dimension in [Dimension.region, .rep, .amountBand] {
      let split = try #require(
        WeightedSplit(
          from: cube.tallies(by: dimension, in: sides[0]),
          to: cube.tallies(by: dimension, in: sides[1])))
      let rates = try sides.map { try #require(cube.total(in: $0).weightedWinRate) }

      let sum = split.countMix + split.sizeMix + split.conversion + split.sizeWin
      #expect(abs(sum - (rates[1] - rates[0])) < 1e-12)
    }
  }

  @Test func withoutAmountThereIsNoSplit() {
    let free = [Tallies.of([(true, 0), (false, 0)])]

    #expect(WeightedSplit(from: free, to: free) == nil)
  }
}
