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
    var margins: [[Double]] = []
    for value in 0..<8 {
      var values = matrix.values
      for row in landmarks.indices { values[row * matrix.columns + column] = Float(value * value) }
      let changed = try FeatureMatrix(columns: matrix.columns, values: values)
      margins.append(
        try trees.margins(
          of: BlendedRows(matrix: changed, deals: landmarks.count, blends: [:])))
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

/// Open deals of markets in which lost deals take twice as long, on a day after which they all end.
@Test func openDealsOfAnyAgeAreWonAsOftenAsTheyScore() throws {
  var (old, all) = (WonAndSaid(), WonAndSaid())
  for seed in 1...4 as ClosedRange<UInt64> {
    let planted = PlantedDeals(seed: seed, losersWait: 2)
    let day = PlantedDeals.firstDay.advanced(by: 500)
    let deals = planted.deals.filter { $0.created <= day }
    let book = DealBook(of: deals, asOf: day)
    let scores = try ScoringModel.train(on: book).scores(of: book, driversFor: 0)
    for (row, score) in scores where score.kind == .model {
      let isWon = deals[row].outcome == .won
      all.add(isWon, score.probability)
      if book.ageDays(of: row) > 60 { old.add(isWon, score.probability) }
    }
  }

  #expect(all.deals > 1000 && old.deals > 300)
  #expect(abs(all.surplus) < 0.03, "\(all)")
  #expect(abs(old.surplus) < 0.03, "\(old)")
}

/// How many deals were won, and how many were expected to be.
private struct WonAndSaid {
  private(set) var deals = 0
  private var won = 0
  private var said = 0.0

  mutating func add(_ isWon: Bool, _ chance: Double) {
    deals += 1
    won += isWon ? 1 : 0
    said += chance
  }

  var surplus: Double { (said - Double(won)) / Double(deals) }
}
