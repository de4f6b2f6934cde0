@testable import Engine
import Testing

private let days = (first: Day(number: 19_000), last: Day(number: 19_089))

private func window(_ count: Int = 10) -> JudgedWindow {
  JudgedWindow(
    first: days.first, last: days.last,
    judgements: JudgedSample.isWon.prefix(count).enumerated().map { deal, isWon in
      RollingTest.Judgement(
        deal: deal, probability: JudgedSample.probabilities[deal], baseRate: 0.5, isWon: isWon)
    })
}

// Expected: the numbers of ScoringEvaluationTests and AreaUnderCurveTests, which are of the same
// deals (scikit-learn 1.9.1 log_loss and roc_auc_score, numpy).

@Test func aFoldIsTheEvaluationOfItsWindow() throws {
  let fold = try #require(ScoringFold(of: window()))

  #expect((fold.first, fold.last) == days)
  #expect((fold.deals, fold.won) == (10, 5))
  #expect(abs(fold.logLoss - 0.48740628501591116) < 1e-12)
  #expect(abs(fold.baseLogLoss - 0.6931471805599453) < 1e-12)
  #expect(abs(fold.gain.value - 0.2057408955) < 1e-9)
  #expect(fold.auc == 0.8)
  #expect(abs((fold.aucInterval?.lower ?? 0) - 0.502756744608116) < 1e-9)
}

/// Scores that all rise to what came true lose less than an old base rate, and tell no deal from another.
@Test func aWindowWithoutAnOrderDoesNotOpenTheGate() throws {
  let flat = (0..<100).map { deal in
    RollingTest.Judgement(deal: deal, probability: 0.9, baseRate: 0.5, isWon: deal % 10 != 0)
  }
  let fold = try #require(
    ScoringFold(of: JudgedWindow(first: days.first, last: days.last, judgements: flat)))

  #expect(fold.gain.isBeyondNoise && !fold.opensGate)
}

@Test func aWindowOfOneDealIsNoFold() {
  #expect(ScoringFold(of: window(1)) == nil)
}

@Test func foldsOfTheRollingTestAddUpToTheEvaluation() throws {
  let model = try ScoringModel.train(on: PlantedDeals().book())

  let evaluation = try #require(model.evaluation)
  let folds = try #require(evaluation.folds)

  let loss = folds.reduce(0) { $0 + $1.logLoss * Double($1.looks) } / Double(evaluation.looks)
  #expect(folds.count == 4)
  #expect(folds.reduce(0) { $0 + $1.deals } == evaluation.deals)
  #expect(folds.reduce(0) { $0 + $1.looks } == evaluation.looks)
  #expect(abs(loss - evaluation.logLoss) < 1e-12)
  #expect(zip(folds, folds.dropFirst()).allSatisfy { $0.last.advanced(by: 1) == $1.first })
  #expect(evaluation.reliability?.bins.reduce(0) { $0 + $1.looks } == evaluation.looks)
}
