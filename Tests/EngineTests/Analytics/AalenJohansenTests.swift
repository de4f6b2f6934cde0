import Testing

@testable import Engine

/// 200 deals over 39 days; values of Tests/Oracles/aalen_johansen.py.
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

  @Test(arguments: [
    (5, 0.9134932551148686), (10, 0.8332540632347515), (20, 0.6595146957250789),
    (30, 0.3980028414730774), (39, 0.03629812910967991),
  ])
  func theShareStillOpenAgreesWithLifelines(day: Int, share: Double) {
    #expect(abs(Self.curve.open[day] - share) < 1e-14)
  }

  @Test(arguments: [
    (-1, 200, 0.3977783932302385, 0.04355629894320986),
    (5, 175, 0.39104408555262393, 0.04625311354657698),
    (20, 101, 0.3765840191692355, 0.057301846831689075),
    (30, 49, 0.44754649780611266, 0.08053786039051819),
    (36, 19, 0.2543859649122807, 0.11623061084233946),
  ])
  func theChanceAtAnAgeAndItsErrorAgreeWithStatsmodels(
    age: Int, deals: Int, chance: Double, error: Double
  ) {
    #expect(Self.curve.deals(openAt: age) == deals)
    #expect(abs((Self.curve.winChance(openAt: age) ?? 0) - chance) < 1e-14)
    #expect(abs((Self.curve.standardError(openAt: age) ?? 0) - error) < 1e-14)
  }

  /// One end a day, of the last kinds in Tests/Oracles/aalen_johansen.py; the last deal stays open.
  @Test func theErrorAgreesWithLifelines() {
    let kinds = [
      0, 1, 1, 2, 2, 1, 0, 2, 1, 2, 2, 2, 1, 2, 1, 0, 0, 2, 0, 0, 2, 2, 1, 1, 1, 1, 1, 2, 2, 2, 0,
      2, 2, 0, 1, 1, 2, 1, 1, 0, 0, 2, 0, 1, 2, 0, 0, 2, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 2, 0, 2, 1,
      2, 0, 2, 1, 2, 2, 0, 1, 1, 0, 1, 2, 0, 2, 1, 0, 1, 0, 2, 2, 0, 2, 0, 0, 1, 0, 1, 0, 1, 0, 2,
      2, 0, 1, 0, 1, 0, 2, 2, 1, 2, 2, 0, 2, 2, 2, 1, 2, 0, 0, 0, 0, 0, 1, 1, 0, 1, 0,
    ]
    let counts = (0...2).map { kind in [0] + kinds.map { $0 == kind ? 1 : 0 } }
    let curve = AalenJohansen(won: counts[1], lost: counts[2], censored: counts[0])

    #expect(abs(curve.everWon - 0.49952904280520105) < 1e-14)
    #expect(abs((curve.standardError(openAt: -1) ?? 0) - 0.06478587641208503) < 1e-14)
  }

  @Test func whereAllEndOnOneDayTheErrorIsThatOfAShare() throws {
    let curve = AalenJohansen(won: [0, 6], lost: [0, 4], censored: [0, 0])

    #expect(
      abs(try #require(curve.standardError(openAt: 0)) - (0.6 * 0.4 / 10).squareRoot()) < 1e-15)
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
    #expect(lost.standardError(openAt: -1) == 0)
    #expect(none.day(ofShare: 0.5) == nil && none.winChance(openAt: 0) == nil)
    #expect(none.winChance(openAt: -1) == nil && none.standardError(openAt: -1) == nil)
  }
}
