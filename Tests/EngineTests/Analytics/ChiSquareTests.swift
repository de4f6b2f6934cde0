import Testing

@testable import Engine

// Expected: scipy, by `python3 Tests/Oracles/tails.py`.

@Test(arguments: [
  (3.84, 1, 0.05004352124870519), (0.5, 3, 0.9188914116546758), (25, 10, 0.005345505487134069),
  (200, 100, 1.1784500720979781e-08), (1e-3, 2, 0.9995001249791693),
  (400, 4, 2.781632018740826e-85),
])
func theUpperTailEqualsThatOfScipy(statistic: Double, degrees: Int, tail: Double) {
  let own = ChiSquare.upperTail(statistic, degreesOfFreedom: degrees)

  #expect(abs(own - tail) < 1e-10 * tail)
}

@Test func groupsOfOneRateAreTestedAsScipyDoes() throws {
  let groups = [(12, 30), (20, 40), (9, 40)].map { Tallies.of(won: $0.0, closed: $0.1) }

  let p = try #require(ChiSquare.homogeneityP(of: groups + [.zero]))

  #expect(abs(p - 0.036875997457700815) < 1e-12)
}

@Test func oneGroupAndEqualOutcomesCannotBeTested() {
  #expect(ChiSquare.homogeneityP(of: [Tallies.of(won: 3, closed: 9)]) == nil)
  #expect(
    ChiSquare.homogeneityP(of: [Tallies.of(won: 0, closed: 9), Tallies.of(won: 0, closed: 4)])
      == nil)
}

/// Python says so.
///
/// python3 -c "from scipy.stats import chi2; print([chi2.ppf(x, d) for x, d in
///   [(.95, 1), (.95, 4), (.99, 12), (.5, 7)]])"
@Test(
  arguments: [
    (0.95, 1, 3.841458820694124), (0.95, 4, 9.487729036781154), (0.99, 12, 26.216967305535853),
    (0.5, 7, 6.345811195521515),
  ])
func theQuantileEqualsThatOfScipy(share: Double, degrees: Int, value: Double) {
  #expect(abs(ChiSquare.quantile(share, degreesOfFreedom: degrees) - value) < 1e-9)
}
