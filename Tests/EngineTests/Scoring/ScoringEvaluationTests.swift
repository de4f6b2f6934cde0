@testable import Engine
import Testing

private let judgements = JudgedSample.isWon.enumerated().map { deal, isWon in
  RollingTest.Judgement(
    deal: deal, probability: JudgedSample.probabilities[deal], baseRate: 0.5, isWon: isWon)
}

@Test func evaluationHoldsLossesOfModelAndBaseRate() throws {
  let evaluation = try #require(ScoringEvaluation(of: judgements))

  #expect(evaluation.deals == 10)
  #expect(evaluation.won == 5)
  #expect(abs(evaluation.logLoss - 0.48740628501591116) < 1e-12)
  #expect(abs(evaluation.baseLogLoss - 0.6931471805599453) < 1e-12)
  #expect(abs(evaluation.brier - 0.16275) < 1e-12)
  #expect(evaluation.baseBrier == 0.25)
  #expect(evaluation.auc == 0.8)
  #expect(evaluation.aucInterval?.upper == 1)
}

// Expected: numpy, d = log_loss differences per deal; d.std(ddof=1) / sqrt(10) = 0.1071306676

@Test func intervalOfTheGainIsThatOfPairedDifferences() throws {
  let evaluation = try #require(ScoringEvaluation(of: judgements))

  let half = (evaluation.gainInterval.upper - evaluation.gainInterval.lower) / 2
  #expect(abs(evaluation.gain - 0.2057408955) < 1e-9)
  #expect(abs(half / 1.959963984540054 - 0.1071306676) < 1e-9)
}

private func judged(_ planted: PlantedLooks) -> [RollingTest.Judgement] {
  planted.deals.indices.map {
    RollingTest.Judgement(
      deal: planted.deals[$0], probability: planted.scores[$0], baseRate: 0.4,
      isWon: planted.isWon[$0])
  }
}

@Test func anEvaluationCountsDealsAndLooks() throws {
  let looks = judged(PlantedLooks(60))

  let evaluation = try #require(ScoringEvaluation(of: looks))

  #expect((evaluation.deals, evaluation.looks) == (60, 180))
  #expect(evaluation.won == Set(looks.filter(\.isWon).map(\.deal)).count)
  // Expected: python3 Tests/Oracles/looks.py
  #expect(abs(evaluation.brier - 0.2539609375) < 1e-12)
  #expect(abs(evaluation.gain - -0.05428172785282015) < 1e-12)
  let half = (evaluation.gainInterval.upper - evaluation.gainInterval.lower) / 2
  #expect(abs(half / 1.959963984540054 - 0.0627497803828088) < 1e-12)
}

@Test func theSlopeCarriesTheErrorOfTheDeals() throws {
  let looks = judged(PlantedLooks(300))
  let evaluation = try #require(ScoringEvaluation(of: looks))
  let slope = try #require(evaluation.slopeInterval)
  let intercept = try #require(evaluation.interceptInterval)

  // Expected: python3 Tests/Oracles/looks.py
  #expect(abs((slope.lower + slope.upper) / 2 - 0.4636792922311832) < 1e-6)
  #expect(abs((slope.upper - slope.lower) / 2 / 1.959963984540054 - 0.15016922908064909) < 1e-6)
  #expect(abs((intercept.lower + intercept.upper) / 2 - -0.45915338101926445) < 1e-6)
}

@Test func oneDealIsNoEvaluation() {
  #expect(ScoringEvaluation(of: Array(judgements.prefix(1))) == nil)
}
