import Testing

@testable import Engine

@Suite struct ScoreShiftTests {
  /// Python says so.
  ///
  /// import numpy as np, statsmodels.api as sm
  /// x = np.array([-1.2, -.4, .1, .3, .9, 1.5, 2.0, -2.0]); y = np.array([0, 1, 0, 1, 1, 0, 1, 0])
  /// r = sm.GLM(y, np.ones(8), offset=x, family=sm.families.Binomial()).fit(tol=1e-14)
  /// print(r.params[0], 1 / r.bse[0] ** 2)
  @Test func theShiftIsTheInterceptOfALogisticRegressionWithOffset() throws {
    let shift = try #require(
      ScoreShift(
        logOdds: [-1.2, -0.4, 0.1, 0.3, 0.9, 1.5, 2.0, -2.0],
        isWon: [false, true, false, true, true, false, true, false]))

    #expect(abs(shift.value + 0.175852561453641) < 1e-9)
    #expect(abs(shift.information - 1.4870986484924278) < 1e-9)
  }

  @Test func scoresFarOffAreStillShiftedToTheWins() throws {
    let shift = try #require(
      ScoreShift(
        logOdds: Array(repeating: 12, count: 10), isWon: (0..<10).map { $0 < 3 }))

    #expect(abs(LogOdds.probability(at: 12 + shift.value) - 0.3) < 1e-9)
  }

  @Test func oneOutcomeHasNoShift() {
    #expect(ScoreShift(logOdds: [0, 1], isWon: [true, true]) == nil)
    #expect(ScoreShift(logOdds: [0, 1], isWon: [false, false]) == nil)
    #expect(ScoreShift(logOdds: [], isWon: []) == nil)
  }
}
