@testable import Engine
import Testing

@Suite struct LooksByDealTests {
  private let looks = LooksByDeal(at: [7, 7, 3, 7, 9])

  @Test func looksAtTheSameRowAreOfOneDeal() {
    #expect((looks.looks, looks.deals) == (5, 3))
    #expect(looks.sums(of: [1, 2, 4, 8, 16]) == [11, 4, 16])
  }

  // (3 + 1 + 1)² ÷ (3² + 1² + 1²) = 25 ÷ 11
  @Test func dealsLookedAtUnequallyOftenTellLess() {
    #expect(abs(looks.effectiveDeals - 25.0 / 11) < 1e-12)
    #expect(LooksByDeal(at: [1, 2, 3, 1, 2, 3]).effectiveDeals == 3)
    #expect(LooksByDeal(at: []).effectiveDeals == 0)
  }

  // numpy: x = [1, 2, 4, 8, 16]; x.std(ddof=1) / sqrt(5) = 2.727636339397171
  @Test func ofSingleLooksTheErrorIsTheUsualOne() {
    let single = LooksByDeal(at: 0..<5)

    #expect(abs(single.error(ofMean: [1, 2, 4, 8, 16]) - 2.727636339397171) < 1e-12)
  }

  @Test func repeatingEveryLookChangesNothing() {
    let once = LooksByDeal(at: 0..<4)
    let thrice = LooksByDeal(at: [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3])
    let values = [0.3, -0.2, 0.5, 0.1]

    let error = thrice.error(ofMean: values + values + values)

    #expect(abs(error - once.error(ofMean: values)) < 1e-12)
    #expect(thrice.effectiveDeals == once.effectiveDeals)
  }
}
