import Boosting
@testable import Engine
import Testing

@Test func calibratedProbabilitiesMatchTheOddsThatWerePlanted() throws {
  let book = PlantedDeals(count: 12_000).book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
  let reps = RepHistory(of: book)

  let trees = try #require(try CalibratedTrees(learning: mature, of: book, reps: reps))
  let landmarks = book.openRows.map { Landmark(row: $0, day: book.asOf.number, weight: 1) }
  let probabilities = try trees.probabilities(of: landmarks, in: book, reps: reps)

  func mean(_ source: String) -> Double {
    let chosen = zip(book.openRows, probabilities)
      .filter { book.value(of: $0.0, in: .leadSource) == source }.map(\.1)
    return chosen.reduce(0, +) / Double(chosen.count)
  }
  #expect(probabilities.allSatisfy { (0...1).contains($0) })
  #expect(abs(mean("Referral") - 0.74) < 0.06)
  #expect(abs(mean("Inbound") - 0.48) < 0.06)
  #expect(abs(mean("Partner") - 0.23) < 0.06)
}

@Test func fourDealsCannotBeSplit() throws {
  let book = book(of: [deal("A", created: 0, closed: 4)], asOf: 40)
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))

  #expect(try CalibratedTrees(learning: mature, of: book, reps: RepHistory(of: book)) == nil)
}

@Test func progressOfPastDealsMakesScoresSharper() throws {
  let planted = PlantedProgress(deals: PlantedDeals(count: 4000))
  let (with, without) = (planted.book(), planted.deals.book())

  func area(_ book: DealBook) throws -> Double {
    let attempt = try TrainingAttempt(on: book)
    return try #require(attempt.evaluation?.auc)
  }

  #expect(try area(with) > area(without) + 0.05)
}

@Test func anotherPushOrALaterDayPastTheCloseDateNeverRaisesAScore() throws {
  let book = PlantedProgress(deals: PlantedDeals(count: 3000)).book()
  let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
  let reps = RepHistory(of: book)
  let trees = try #require(try CalibratedTrees(learning: mature, of: book, reps: reps))
  let encoder = FeatureEncoder(schema: trees.schema, book: book, reps: reps)
  let landmarks = book.openRows.prefix(200).map {
    Landmark(row: $0, day: book.asOf.number, weight: 1)
  }
  let matrix = try encoder.matrix(of: landmarks)

  for attribute in [ScoreAttribute.closeDatePushes, .daysOverdue] {
    let column = try #require(trees.schema.numbers.firstIndex(of: attribute))
    var margins: [[Float]] = []
    for value in 0..<8 {
      var values = matrix.values
      for row in landmarks.indices { values[row * matrix.columns + column] = Float(value * value) }
      let changed = try FeatureMatrix(columns: matrix.columns, values: values)
      margins.append(try trees.trees.margins(of: changed))
    }
    for (before, after) in zip(margins, margins.dropFirst()) {
      #expect(zip(before, after).allSatisfy { $0 >= $1 })
    }
    #expect(margins.first != margins.last)
  }
}

@Test func progressThatNoTestedModelKnewIsNotLearnedFrom() throws {
  let late = PlantedProgress(deals: PlantedDeals(count: 4000), from: 560).book()

  let attempt = try TrainingAttempt(on: late)
  let tested = try #require(attempt.judged.last?.progress)
  let model = try #require(attempt.model)

  #expect(Set(model.schema.progress).isSubset(of: tested))
}
