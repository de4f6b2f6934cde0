@testable import Engine
import Testing

// Expected: scikit-learn 1.9.1, sklearn.metrics.brier_score_loss(y, p) = 0.16275

@Test func brierScoreEqualsThatOfScikitLearn() throws {
  let score = try #require(
    BrierScore.mean(of: JudgedSample.probabilities, isWon: JudgedSample.isWon))

  #expect(abs(score - 0.16275) < 1e-12)
}

@Test func nothingHasNoBrierScore() {
  #expect(BrierScore.mean(of: [], isWon: []) == nil)
}
