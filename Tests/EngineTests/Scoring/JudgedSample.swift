/// Probabilities and outcomes of the tests of losses and areas.
enum JudgedSample {
  static let probabilities = [0.1, 0.4, 0.35, 0.8, 0.65, 0.4, 0.9, 0.2, 0.55, 0.4]
  static let isWon = [0, 0, 1, 1, 1, 1, 1, 0, 0, 0].map { $0 == 1 }
}
