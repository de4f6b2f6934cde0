@testable import Engine
import Testing

// Expected: scikit-learn 1.9.1, sklearn.metrics.roc_auc_score(y, p) = 0.8; DeLong's error from
// its definition in numpy:
//   x = p[y == 1][:, None]; z = p[y == 0][None, :]; psi = (x > z) + 0.5 * (x == z)
//   sqrt(psi.mean(1).var(ddof=1) / len(x) + psi.mean(0).var(ddof=1) / z.size)

@Test func areaAndIntervalEqualThoseOfTheDefinition() throws {
  let area = try #require(
    AreaUnderCurve(scores: JudgedSample.probabilities, isWon: JudgedSample.isWon))

  #expect(abs(area.value - 0.8) < 1e-12)
  #expect(abs(area.interval.lower - 0.502756744608116) < 1e-9)
  #expect(area.interval.upper == 1)
}

@Test func equalScoresAreWorthHalf() throws {
  let area = try #require(
    AreaUnderCurve(scores: [0.5, 0.5, 0.5, 0.5], isWon: [true, false, true, false]))

  #expect(area.value == 0.5)
}

@Test func reversedOutcomesMirrorTheArea() throws {
  let straight = try #require(
    AreaUnderCurve(scores: JudgedSample.probabilities, isWon: JudgedSample.isWon))
  let mirrored = try #require(
    AreaUnderCurve(scores: JudgedSample.probabilities, isWon: JudgedSample.isWon.map { !$0 }))

  #expect(abs(straight.value + mirrored.value - 1) < 1e-12)
  #expect(abs(straight.interval.lower + mirrored.interval.upper - 1) < 1e-12)
}

@Test func oneOutcomeHasNoArea() {
  #expect(AreaUnderCurve(scores: [0.1, 0.2, 0.3], isWon: [true, true, false]) == nil)
}

// Expected: python3 Tests/Oracles/looks.py (the sums S10, S01 and S11 of Obuchowski 1997 in numpy;
// scikit-learn 1.9.1 roc_auc_score)

@Test(arguments: [
  (60, 0.5648701298701299, 0.08329965105723837),
  (300, 0.6198446823446824, 0.03628288031996926),
])
func errorsOfLooksAreObuchowskis(deals: Int, value: Double, error: Double) throws {
  let planted = PlantedLooks(deals)

  let area = try #require(
    AreaUnderCurve(scores: planted.scores, isWon: planted.isWon, at: planted.deals))

  #expect(abs(area.value - value) < 1e-12)
  #expect(abs(area.error - error) < 1e-12)
}

// Expected: the same script; DeLong's own error of the first looks.

@Test(arguments: [(60, 0.08068580302116377), (300, 0.0336706034994569)])
func ofSingleLooksTheErrorIsDeLongs(deals: Int, error: Double) throws {
  let planted = PlantedLooks(deals, onlyFirst: true)

  let named = AreaUnderCurve(scores: planted.scores, isWon: planted.isWon, at: planted.deals)
  let plain = AreaUnderCurve(scores: planted.scores, isWon: planted.isWon)

  #expect(named == plain)
  #expect(abs(try #require(plain).error - error) < 1e-12)
}

@Test func oneWonDealLookedAtTwiceHasNoArea() {
  #expect(
    AreaUnderCurve(
      scores: [0.4, 0.5, 0.1, 0.2], isWon: [true, true, false, false], at: [1, 1, 2, 3])
      == nil)
}
