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
