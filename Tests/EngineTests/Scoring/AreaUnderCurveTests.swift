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
