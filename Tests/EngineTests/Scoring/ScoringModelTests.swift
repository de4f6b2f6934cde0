@testable import Engine
import Testing

private func shuffled(_ deals: [Deal]) -> [Deal] {
  deals.indices.map { index in
    var deal = deals[index]
    deal.outcome = deals[(index + 37) % deals.count].outcome
    return deal
  }
}

@Test func plantedSignalOpensTheGate() throws {
  let model = try ScoringModel.train(on: PlantedDeals().book())

  let evaluation = try #require(model.evaluation)
  #expect(model.kind == .model)
  #expect(model.baseRateReason == nil)
  #expect(evaluation.gainInterval.lower > 0)
  #expect(evaluation.auc ?? 0 > 0.68)
  #expect(abs((evaluation.calibrationSlope ?? 0) - 1) < 0.35)
  #expect(model.learnedDeals > 1500)
}

@Test(arguments: [1, 2, 3, 4, 5])
func shuffledOutcomesCloseTheGate(seed: UInt64) throws {
  let deals = shuffled(PlantedDeals(seed: seed).deals)
  let book = DealBook(of: deals, asOf: PlantedDeals.firstDay.advanced(by: 729))

  let model = try ScoringModel.train(on: book)

  #expect(model.kind == .baseRate)
  #expect(model.baseRateReason?.hasPrefix("no model predicts later deals better") == true)
  #expect(model.learnedDeals == 0)
}

@Test func trainingKnowsNothingOfLaterDays() throws {
  let deals = PlantedDeals(count: 2400).deals
  let asOf = PlantedDeals.firstDay.advanced(by: 600)
  let known = deals.filter { $0.created <= asOf }.map { deal in
    var known = deal
    if let closed = deal.closed, closed > asOf { (known.closed, known.outcome) = (nil, nil) }
    return known
  }

  let model = try ScoringModel.train(on: DealBook(of: deals, asOf: asOf))

  #expect(model == (try ScoringModel.train(on: DealBook(of: known, asOf: asOf))))
  #expect(model.trainedOn == asOf)
  #expect(model.kind == .model)
}

@Test func winRateIsThatOfAllClosedDeals() throws {
  let deals = (0..<4).map { deal("D\($0)", created: 0, closed: 3, won: $0 == 0) }

  #expect(try ScoringModel.train(on: book(of: deals, asOf: 9)).winRate == 0.25)
  #expect(try ScoringModel.train(on: book(of: [], asOf: 9)).winRate == nil)
}

@Test func baseRatesAnswerWhereNothingCanBeLearned() throws {
  let book = PlantedDeals().book()

  let model = ScoringModel.baseRates(of: book, because: "no library")
  let scores = try model.scores(of: book)

  #expect(model.kind == .baseRate)
  #expect(model.baseRateReason == "no library")
  #expect(model.closedDeals == book.count - book.openRows.count)
  #expect(scores.count == book.openRows.count)
  #expect(scores.values.allSatisfy { $0.kind == .baseRate })
}
