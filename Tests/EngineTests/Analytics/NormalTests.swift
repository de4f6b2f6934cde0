import Testing

@testable import Engine

// Expected: scipy, by `python3 Tests/Oracles/tails.py`.
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

@Test(arguments: [
  (-2.5, 0.006209665325776132, 0.9937903346742238), (0.0, 0.5, 0.5),
  (6, 0.9999999990134123, 9.865876450376946e-10),
])
func oneSidedTailsEqualThoseOfScipy(z: Double, below: Double, above: Double) {
  #expect(abs(Normal.lowerTail(z) - below) < 1e-12 * below)
  #expect(abs(Normal.upperTail(z) - above) < 1e-12 * above)
}

@Test(arguments: [0.0001, 0.025, 0.31, 0.5, 0.9, 0.975, 0.9999])
func aRoughQuantileHasItsChanceNearly(p: Double) {
  #expect(
    abs(
      Normal.roughQuantile(Normal.lowerTail(Normal.roughQuantile(p)))
        - Normal.roughQuantile(p)) < 0.006)
  #expect(abs(Normal.lowerTail(Normal.roughQuantile(p)) - p) < 0.003)
}
