@testable import Engine
import Foundation
import Testing

private func stored(_ model: ScoringModel) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  return try encoder.encode(model)
}

private func read(_ data: Data) throws -> ScoringModel {
  try JSONDecoder().decode(ScoringModel.self, from: data)
}

@Test func aStoredModelIsTheSameModel() throws {
  let book = PlantedDeals().book()
  let model = try ScoringModel.train(on: book)

  let copy = try read(stored(model))

  #expect(copy == model)
  #expect(model.kind == .model)
  #expect(try copy.scores(of: book) == model.scores(of: book))
}

@Test func aStoredBaseRateKeepsItsReason() throws {
  let model = try ScoringModel.train(on: PlantedDeals(count: 100).book())

  #expect(try read(stored(model)) == model)
  #expect(model.baseRateReason != nil)
}

@Test func aModelStoredWithoutFoldsAndReliabilityIsStillRead() throws {
  let model = try ScoringModel.train(on: PlantedDeals().book())
  var fields = try #require(
    try JSONSerialization.jsonObject(with: stored(model)) as? [String: Any])
  var evaluation = try #require(fields["evaluation"] as? [String: Any])
  for name in ["reliability", "folds"] { #expect(evaluation.removeValue(forKey: name) != nil) }
  fields["evaluation"] = evaluation

  let old = try read(JSONSerialization.data(withJSONObject: fields))

  #expect(old.kind == .model)
  #expect(old.evaluation?.logLoss == model.evaluation?.logLoss)
  #expect(old.evaluation?.reliability == nil)
  #expect(old.evaluation?.folds == nil)
}

/// A model of the first version: its test looked at each deal once and kept no looks.
@Test func aModelStoredWhenDealsWereLookedAtOnceIsStillRead() throws {
  let model = try ScoringModel.train(on: PlantedDeals().book())
  let evaluation = try #require(
    ScoringEvaluation(
      of: (0..<200).map { deal in
        let sample = deal % 10
        return RollingTest.Judgement(
          deal: deal, probability: JudgedSample.probabilities[sample], baseRate: 0.5,
          isWon: JudgedSample.isWon[sample])
      }))
  let text = String(decoding: try JSONEncoder().encode(evaluation), as: UTF8.self)
    .replacing(/"(lookCount|effectiveCount)":[0-9.]+,?/, with: "").replacing(",}", with: "}")
  var fields = try #require(
    try JSONSerialization.jsonObject(with: stored(model)) as? [String: Any])
  fields["version"] = 1
  fields["evaluation"] = try JSONSerialization.jsonObject(with: Data(text.utf8))

  let old = try read(JSONSerialization.data(withJSONObject: fields))

  #expect(!text.contains("lookCount"))
  #expect(old.evaluation?.looks == 200)
  #expect(old.evaluation?.gainInterval == evaluation.gainInterval)
  let (bin, same) = (old.evaluation?.reliability?.bins.first, evaluation.reliability?.bins.first)
  #expect(bin?.looks == same?.deals && bin?.interval == same?.interval)
}

@Test func anotherVersionIsRefused() throws {
  let data = try stored(ScoringModel.train(on: PlantedDeals(count: 100).book()))
  let text = String(decoding: data, as: UTF8.self)
    .replacingOccurrences(of: "\"version\":3", with: "\"version\":4")

  #expect(throws: ScoringError.unknownVersion(4, known: 3)) { try read(Data(text.utf8)) }
}

/// Lost deals take twice as long as won ones, so that the odds fall with the age.
private let aging = PlantedDeals(losersWait: 2)

@Test func aModelStoredBeforeTreesStartedFromTheAgeIsStillRead() throws {
  let book = aging.book()
  let model = try ScoringModel.train(on: book)
  var fields = try #require(
    try JSONSerialization.jsonObject(with: stored(model)) as? [String: Any])
  var trees = try #require(fields["model"] as? [String: Any])
  let shifts = try #require(trees.removeValue(forKey: "age_shift") as? [Double])
  (fields["version"], fields["model"]) = (2, trees)

  let old = try read(JSONSerialization.data(withJSONObject: fields))

  #expect(shifts.contains { $0 != 0 })
  #expect(old.model?.ageShift == AgeShift.none)
  #expect(old.model?.trees == model.model?.trees)
}

@Test(arguments: ["30", "-1e300"])
func aCurveOfAgesThatNoTrainingCanHaveFoundIsRefused(value: String) throws {
  let data = try stored(ScoringModel.train(on: aging.book()))
  let text = String(decoding: data, as: UTF8.self)
    .replacing(/"age_shift":\[[-0-9.e]+,/, with: "\"age_shift\":[\(value),")

  #expect(text != String(decoding: data, as: UTF8.self))
  #expect(throws: ScoringError.self) { try read(Data(text.utf8)) }
}

@Test func damagedTreesAreRefused() throws {
  let data = try stored(ScoringModel.train(on: PlantedDeals().book()))
  let text = String(decoding: data, as: UTF8.self)
    .replacingOccurrences(of: "\\\"left_children\\\":[1,", with: "\\\"left_children\\\":[99,")

  #expect(throws: ScoringError.self) { try read(Data(text.utf8)) }
}

@Test func aSchemaOfOtherColumnsIsRefused() throws {
  let data = try stored(ScoringModel.train(on: PlantedDeals().book()))
  let text = String(decoding: data, as: UTF8.self)
    .replacingOccurrences(of: "\"usesAmount\":true", with: "\"usesAmount\":false")

  #expect(throws: ScoringError.self) { try read(Data(text.utf8)) }
}
