import Boosting
@testable import Engine
import Testing

@Test func aCardTellsWhatTheModelKnows() throws {
  let model = try ScoringModel.train(on: PlantedDeals(count: 100).book())

  let card = model.card

  #expect(card.trainedOn == model.trainedOn)
  #expect((card.closedDeals, card.wonDeals) == (model.closedDeals, model.wonDeals))
  #expect(card.kind == .baseRate)
  #expect(card.baseRateReason == model.baseRateReason)
  #expect(card.winRate == model.winRate)
  #expect(card.trees == nil)
  #expect(card.calibration == nil)
}

@Test func aCardTellsHowManyTreesThereReallyAre() throws {
  let model = try ScoringModel.train(on: PlantedDeals().book())

  let trees = try #require(model.card.trees)

  #expect(trees == model.model?.trees.count)
  #expect(model.card.calibration == .platt)
  #expect((1...TreeTraining.mostTrees).contains(trees))
}
