import Testing

@testable import Engine

@Test func theIntervalIsThatOfANormalSum() {
  let estimate = AmountEstimate(10_000, variance: 1_000_000, within: 0...20_000)

  #expect(estimate.value == Amount(minorUnits: 10_000))
  #expect(estimate.lower == Amount(minorUnits: 8718))
  #expect(estimate.upper == Amount(minorUnits: 11_282))
  #expect(estimate.holds(estimate.lower) && estimate.holds(estimate.upper))
  #expect(!estimate.holds(Amount(minorUnits: 8717)))
}

@Test func anIntervalStaysWithinWhatIsPossible() {
  let estimate = AmountEstimate(900, variance: 1e9, within: 0...1000)

  #expect(estimate.lower == .zero)
  #expect(estimate.upper == Amount(minorUnits: 1000))
}
