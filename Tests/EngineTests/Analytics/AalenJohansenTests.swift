import Testing

@testable import Engine

/// 200 deals over 39 days; values of statsmodels 0.14.
///
///     rng = numpy.random.default_rng(7); t = rng.integers(1, 40, 200); s = rng.integers(0, 3, 200)
///     c = statsmodels.duration.survfunc.CumIncidenceRight(t, s)   # 1 won, 2 lost, 0 open
///     dict(zip(c.times, c.cinc[0]))[5]  # and so on
@Suite struct AalenJohansenTests {
  static let curve = AalenJohansen(
    won: [
      0, 3, 1, 2, 1, 1, 0, 1, 2, 1, 2, 0, 1, 1, 0, 1, 3, 0, 3, 1, 3, 1, 2, 1, 1, 2, 0, 1, 1, 1, 0,
      1, 4, 3, 1, 5, 1, 1, 2, 1,
    ],
    lost: [
      0, 1, 4, 1, 0, 3, 2, 1, 2, 3, 1, 3, 3, 0, 3, 3, 1, 0, 1, 1, 2, 2, 5, 3, 3, 3, 2, 3, 2, 2, 2,
      0, 1, 3, 2, 1, 2, 3, 2, 3,
    ],
    censored: [
      0, 2, 1, 2, 3, 0, 4, 0, 1, 1, 3, 1, 0, 1, 0, 4, 1, 1, 3, 6, 3, 1, 0, 3, 3, 1, 3, 1, 0, 2, 1,
      1, 1, 2, 0, 1, 1, 0, 5, 2,
    ])

  @Test(arguments: [
    (5, 0.04056225862535469), (10, 0.07279076796655251), (20, 0.14941569841291263),
    (30, 0.21965361541208125), (39, 0.3977783932302385),
  ])
  func theShareWonAgreesWithStatsmodels(day: Int, share: Double) {
    #expect(abs(Self.curve.won[day] - share) < 1e-14)
  }

  @Test func theQuantilesAreThoseOfTheCurve() {
    #expect(Self.curve.day(ofShare: 0.5) == 27)
    #expect(Self.curve.day(ofShare: 0.75) == 35)
    #expect(Self.curve.day(ofShare: 0.9) == 37)
  }

  @Test func withoutOpenDealsTheChanceAtAnAgeIsAPlainShare() {
    let curve = AalenJohansen(won: [0, 2, 1, 1], lost: [0, 1, 0, 3], censored: [0, 0, 0, 0])

    #expect(abs(curve.everWon - 0.5) < 1e-15)
    #expect(abs((curve.winChance(openAt: 1) ?? 0) - 2.0 / 5) < 1e-15)
    #expect(abs((curve.winChance(openAt: 2) ?? 0) - 1.0 / 4) < 1e-15)
    #expect(curve.winChance(openAt: 3) == nil, "none is open any more")
    #expect(curve.winChance(openAt: 9) == nil, "beyond the data")
  }

  @Test func withoutWinsThereIsNoQuantile() {
    let lost = AalenJohansen(won: [0, 0], lost: [1, 2], censored: [0, 0])
    let none = AalenJohansen(won: [], lost: [], censored: [])

    #expect(lost.day(ofShare: 0.5) == nil && lost.everWon == 0)
    #expect(none.day(ofShare: 0.5) == nil && none.winChance(openAt: 0) == nil)
  }
}
