import Testing

@testable import Engine

@Suite struct FewSegmentsTests {
  @Test func aPlantedDropIsNamedWithItsPart() throws {
    let market = QuietMarket(seed: 1, deals: 1500).changing { deal, _ in
      if deal.closes(in: QuietMarket.after), deal.region == "North", deal.industry == "Bank" {
        deal.outcome = .lost
      }
    }
    let evidence = try FewSegments(data: try market.data(), permutations: 999)
      .evidence { true }

    #expect(try #require(evidence.pValue) <= 0.01 && evidence.fits)
    #expect(evidence.sentence.contains("Bank, North"))
    // A ninth of the deals lose a rate of 0.425.
    #expect(try abs(#require(evidence.effect) + 0.425 / 9) < 0.02)
  }

  @Test func whereAllFellAlikeNoSegmentIsNamed() throws {
    let market = QuietMarket(seed: 2).changing { deal, market in
      if deal.closes(in: QuietMarket.after), market.happens(onceIn: 3) { deal.outcome = .lost }
    }
    let evidence = try FewSegments(data: try market.data(), permutations: 199)
      .evidence { true }

    #expect(try #require(evidence.pValue) > 0.05)
    #expect(evidence.sentence.contains("none fell otherwise than the rest"))
  }

  @Test func itCanBeStopped() throws {
    let data = try QuietMarket(seed: 3).data()

    #expect(throws: CancellationError.self) {
      try FewSegments(data: data, permutations: 99).evidence { false }
    }
  }
}
