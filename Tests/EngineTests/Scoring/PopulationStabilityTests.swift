import Testing

@testable import Engine

@Suite struct PopulationStabilityTests {
  /// Python says so.
  ///
  /// import numpy as np; from scipy.stats import chi2
  /// b = np.array([120, 80, 40, 10]); a = np.array([30, 40, 25, 9])
  /// q = (a + .5) / (a.sum() + 2); p = (b + .5) / (b.sum() + 2)
  /// v = ((q - p) * np.log(q / p)).sum(); s = 1 / b.sum() + 1 / a.sum()
  /// print(v, s * chi2.ppf(.95, 3), chi2.sf(v / s, 3))
  @Test func indexFloorAndPAreThoseOfNumpyAndScipy() throws {
    let stability = try #require(
      PopulationStability(before: [120, 80, 40, 10], after: [30, 40, 25, 9]))

    #expect(abs(stability.value - 0.17688258850099178) < 1e-12)
    #expect(abs(stability.noiseFloor - 0.10640052606734299) < 1e-10)
    #expect(abs(stability.pValue - 0.004655291287948991) < 1e-10)
  }

  @Test func theSameSharesDifferByNothing() throws {
    let stability = try #require(PopulationStability(before: [100, 300], after: [100, 300]))

    #expect(stability.value == 0)
    #expect(stability.pValue == 1)
  }

  /// The noise floor is what 95 of 100 pairs of samples of one population stay below.
  @Test func fiveOfAHundredSamplesOfOnePopulationLieAboveTheFloor() throws {
    var draws = Draws(state: 7)
    var above = 0
    for _ in 0..<2000 {
      var counts = (Array(repeating: 0, count: 5), Array(repeating: 0, count: 5))
      for _ in 0..<800 { counts.0[draws.below(5)] += 1 }
      for _ in 0..<120 { counts.1[draws.below(5)] += 1 }
      let stability = try #require(PopulationStability(before: counts.0, after: counts.1))
      if stability.value > stability.noiseFloor { above += 1 }
    }

    #expect((70...130).contains(above))
  }

  @Test func nothingToCompareGivesNothing() {
    #expect(PopulationStability(before: [3], after: [4]) == nil)
    #expect(PopulationStability(before: [0, 0], after: [4, 1]) == nil)
    #expect(PopulationStability(before: [4, 1], after: [0, 0]) == nil)
  }
}
