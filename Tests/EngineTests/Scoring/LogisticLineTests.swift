@testable import Engine
import Testing

// Expected: scikit-learn 1.9.1, LogisticRegression(C=numpy.inf, tol=1e-12, max_iter=10000)
//   .fit(margins[:, None], y[, weights]); coef_, intercept_

private func line(_ weights: [Double]) -> LogisticLine? {
  LogisticLine(
    x: CalibrationSample.margins, targets: CalibrationSample.isWon.map { $0 ? 1 : 0 },
    weights: weights)
}

@Test func lineEqualsThatOfScikitLearn() throws {
  let plain = try #require(line(CalibrationSample.ones))
  let weighted = try #require(line(CalibrationSample.weights))

  #expect(abs(plain.slope - 1.0339436676) < 1e-5)
  #expect(abs(plain.intercept + 0.1520376293) < 1e-5)
  #expect(abs(weighted.slope - 1.3849362982) < 1e-5)
  #expect(abs(weighted.intercept + 0.5544144151) < 1e-5)
}

@Test func lineOfAConstantIsTheMean() throws {
  let line = try #require(
    LogisticLine(x: [2, 2, 2, 2], targets: [1, 0, 0, 0], weights: [1, 1, 1, 1]))

  #expect(line.slope == 0)
  #expect(abs(LogOdds.probability(at: line.logOdds(at: 7)) - 0.25) < 1e-12)
}

@Test(arguments: [-2.0, 0.5, 1.0339436676, 4])
func aLineOfASlopeExpectsAsManyAsThereAre(slope: Double) throws {
  let (x, weights) = (CalibrationSample.margins, CalibrationSample.weights)
  let targets = CalibrationSample.isWon.map { $0 ? 1.0 : 0 }
  let line = try #require(LogisticLine(slope: slope, x: x, targets: targets, weights: weights))
  let expected = zip(x, weights).reduce(0) {
    $0 + $1.1 * LogOdds.probability(at: line.logOdds(at: $1.0))
  }

  #expect(line.slope == slope)
  #expect(abs(expected - zip(targets, weights).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-9)
  #expect(LogisticLine(slope: slope, x: [], targets: [], weights: []) == nil)
}

@Test func perfectSeparationEndsWithFiniteNumbers() throws {
  let line = try #require(
    LogisticLine(x: [1, 2, 3, 4], targets: [0, 0, 1, 1], weights: [1, 1, 1, 1]))

  #expect(line.slope > 5 && line.slope.isFinite)
  #expect(line.intercept.isFinite)
}

@Test func nothingHasNoLine() {
  #expect(LogisticLine(x: [], targets: [], weights: []) == nil)
}
