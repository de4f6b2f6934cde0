@testable import Engine
import Testing

// Expected: scikit-learn 1.9.1, sklearn.calibration._SigmoidCalibration().fit(margins, y[, w]);
// slope = -a_, intercept = -b_

private func calibration(_ weights: [Double]) -> PlattCalibration? {
  PlattCalibration(
    JudgedMargins(
      margins: CalibrationSample.margins, isWon: CalibrationSample.isWon, weights: weights))
}

@Test func calibrationEqualsThatOfScikitLearn() throws {
  let plain = try #require(calibration(CalibrationSample.ones))
  let weighted = try #require(calibration(CalibrationSample.weights))

  #expect(abs(plain.line.slope - 0.6737886) < 1e-4)
  #expect(abs(plain.line.intercept + 0.1054432) < 1e-4)
  #expect(abs(weighted.line.slope - 0.7688576) < 1e-4)
  #expect(abs(weighted.line.intercept + 0.2706242) < 1e-4)
}

@Test func calibratedProbabilitiesLieBetweenZeroAndOne() throws {
  let fitted = try #require(calibration(CalibrationSample.ones))

  for margin in stride(from: -50.0, through: 50, by: 0.5) {
    #expect((0...1).contains(fitted.probability(ofMargin: margin)))
  }
}

@Test func marginsWithoutInformationGiveTheSmoothedRate() throws {
  let calibration = try #require(
    PlattCalibration(
      JudgedMargins(
        margins: [1, 1, 1, 1], isWon: [true, false, false, false], weights: [1, 1, 1, 1])))

  let smoothed = (2.0 / 3 + 3 * 1.0 / 5) / 4
  #expect(abs(calibration.probability(ofMargin: -3) - smoothed) < 1e-12)
}

/// Log-odds that hardly differ, and by luck with the outcome.
@Test func noLuckBecomesACertainty() throws {
  let isWon = (0..<200).map { $0 % 2 == 0 }
  let margins = isWon.enumerated().map { 0.001 * ($1 == ($0 % 3 == 0) ? 1.0 : -1) }
  let calibration = try #require(
    PlattCalibration(
      JudgedMargins(margins: margins, isWon: isWon, weights: isWon.map { _ in 1 })))

  #expect(abs(calibration.line.slope) == PlattCalibration.mostSlope)
  #expect(abs(calibration.probability(ofMargin: 0.1) - 0.5) < 0.11)
}
