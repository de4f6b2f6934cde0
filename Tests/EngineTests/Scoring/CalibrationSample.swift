/// Margins, outcomes and weights of the calibration tests.
enum CalibrationSample {
  static let margins = [-2.1, -1.4, -0.9, -0.3, -0.2, 0.0, 0.1, 0.4, 0.8, 1.1, 1.9, 2.6]
  static let isWon = [0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1].map { $0 == 1 }
  static let weights = [1, 0.5, 0.5, 1, 1, 0.25, 0.25, 0.5, 1, 1, 2, 1]
  static let ones = [Double](repeating: 1, count: 12)
}
