import Testing

@testable import Engine

// Expected: 2 * scipy.stats.norm.sf(abs(z))
@Test(arguments: [
  (0.5, 0.6170750774519738), (1.96, 0.04999579029644087), (3.3, 0.0009668482847675549),
  (-2.5758, 0.01000084747555736),
])
func twoSidedTailsEqualThoseOfScipy(z: Double, p: Double) {
  #expect(abs(Normal.twoSidedP(z) - p) < 1e-12)
}

@Test func anEstimateWithoutErrorHasNoP() {
  #expect(Normal.twoSidedP(of: 0.2, standardError: nil) == nil)
  #expect(Normal.twoSidedP(of: 0.2, standardError: 0) == nil)
}
