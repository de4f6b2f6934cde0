@testable import Engine
import Testing

@Test func quantileIsTheShortestCycleThatCoversTheShare() {
  let spread = CycleSpread([40, 10, 30, 20])

  #expect(spread.quantile(0) == 10)
  #expect(spread.quantile(0.25) == 10)
  #expect(spread.quantile(0.26) == 20)
  #expect(spread.quantile(0.95) == 40)
  #expect(spread.quantile(1) == 40)
}

@Test func noCyclesHaveNoQuantile() {
  #expect(CycleSpread([]).quantile(0.5) == nil)
}

/// Of cycles of 10 to 40 days; on ages drawn from 5 to 24 the first deal is open on 5 of 20, the second
/// on 15, the others always.
@Test func theChanceToBeOpenIsTheMeanOverTheSpan() {
  let spread = CycleSpread([40, 10, 30, 20])

  #expect(abs(spread.share(openOnOneOf: 5...24) - (5.0 + 15 + 20 + 20) / 80) < 1e-12)
  #expect(spread.share(openOnOneOf: 50...60) == 0)
  #expect(CycleSpread([]).share(openOnOneOf: 1...2) == 0)
}
