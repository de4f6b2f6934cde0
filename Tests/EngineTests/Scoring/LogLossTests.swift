@testable import Engine
import Testing

// Expected: scikit-learn 1.9.1, sklearn.metrics.log_loss(y, p) = 0.48740628501591116

@Test func logLossEqualsThatOfScikitLearn() throws {
  let loss = try #require(
    LogLoss.mean(of: JudgedSample.probabilities, isWon: JudgedSample.isWon))

  #expect(abs(loss - 0.48740628501591116) < 1e-12)
}

@Test func oneCertainErrorDoesNotMakeTheLossInfinite() {
  #expect(LogLoss.of(0, isWon: true).isFinite)
  #expect(LogLoss.of(1, isWon: false) > 30)
  #expect(LogLoss.of(1, isWon: true) < 1e-9)
}

@Test func nothingHasNoLoss() {
  #expect(LogLoss.mean(of: [], isWon: []) == nil)
}
