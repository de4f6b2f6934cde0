@testable import Engine
import Testing

@Test func everyOpenDealGetsAScoreBetweenZeroAndOne() throws {
  let book = PlantedDeals().book()

  let scores = try ScoringModel.train(on: book).scores(of: book)

  #expect(Set(scores.keys) == Set(book.openRows))
  #expect(scores.values.allSatisfy { (0...1).contains($0.probability) && $0.kind == .model })
  #expect(scores.values.allSatisfy { $0.drivers.count == 8 })
}

@Test func driversOfADealAddUpToItsLogOdds() throws {
  let book = PlantedDeals().book()

  let scores = try ScoringModel.train(on: book).scores(of: book)
  let bases = scores.values.map { score in
    LogOdds.of(score.probability) - score.drivers.reduce(0) { $0 + $1.contribution }
  }

  let lowest = try #require(bases.min())
  let highest = try #require(bases.max())
  #expect(scores.count > 200)
  #expect(highest - lowest < 1e-4)
}

@Test func driversAddUpToTheLogOddsOfStepsToo() throws {
  let book = PlantedDeals().book()
  let trained = try ScoringModel.train(on: book)
  let trees = try #require(trained.model)
  let steps = try #require(
    Calibration(PlantedMargins.drawn(4000, seed: 1, chance: PlantedMargins.jump)))
  let model = ScoringModel(
    trainedOn: trained.trainedOn, closedDeals: trained.closedDeals, wonDeals: trained.wonDeals,
    learnedDeals: trained.learnedDeals, baseRateReason: nil, evaluation: trained.evaluation,
    model: CalibratedTrees(
      schema: trees.schema, ageShift: trees.ageShift, trees: trees.trees, calibration: steps))

  let scores = try model.scores(of: book)
  let bases = scores.values.map { score in
    LogOdds.of(score.probability) - score.drivers.reduce(0) { $0 + $1.contribution }
  }

  #expect(steps.kind == .isotonic)
  #expect(scores.count > 200)
  #expect((bases.max() ?? 0) - (bases.min() ?? 1) < 1e-5)
  #expect(scores.values.allSatisfy { $0.drivers.contains { $0.contribution != 0 } })
}

@Test func driversComeStrongestFirstAndNameWhatWasPlanted() throws {
  let book = PlantedDeals().book()

  let scores = try ScoringModel.train(on: book).scores(of: book)

  for (row, score) in scores where book.value(of: row, in: .leadSource) == "Partner" {
    let sizes = score.drivers.map { abs($0.contribution) }
    let source = try #require(score.drivers.first { $0.attribute == "lead source" })
    #expect(sizes == sizes.sorted(by: >))
    #expect(source.contribution < -0.3)
    #expect(source.sentence.hasPrefix("deals from Partner win 2"))
  }
}

@Test func driversCanBeLeftOutAndRowsChosen() throws {
  let book = PlantedDeals().book()
  let model = try ScoringModel.train(on: book)
  let rows = Array(book.openRows.prefix(3))

  let plain = try model.scores(of: book, rows: rows, driversFor: 0)
  let full = try model.scores(of: book)

  #expect(Set(plain.keys) == Set(rows))
  #expect(plain.values.allSatisfy { $0.drivers.isEmpty })
  #expect(rows.allSatisfy { plain[$0]?.probability == full[$0]?.probability })
}

@Test func withoutAModelTheScoreIsTheBaseRate() throws {
  let book = PlantedDeals(count: 150).book()

  let scores = try ScoringModel.train(on: book).scores(of: book)

  #expect(scores.count == book.openRows.count)
  #expect(
    scores.values.allSatisfy {
      $0.kind == .baseRate && $0.probability == $0.baseRate && $0.drivers.isEmpty
    })
}

@Test func withoutClosedDealsThereAreNoScores() throws {
  let book = book(of: [deal("A", created: 0, closed: nil)], asOf: 3)

  #expect(try ScoringModel.train(on: book).scores(of: book).isEmpty)
}

@Test func aModelScoresALaterBookWithValuesItNeverSaw() throws {
  let model = try ScoringModel.train(on: PlantedDeals().book())
  let later = PlantedDeals.firstDay.advanced(by: 800)
  var deals = PlantedDeals().deals
  for index in deals.indices.suffix(50) {
    deals[index].leadSource = "Podcast"
    deals[index].rep = "new rep"
    (deals[index].closed, deals[index].outcome) = (nil, nil)
  }

  let scores = try model.scores(of: DealBook(of: deals, asOf: later))

  #expect(scores.count >= 50)
  #expect(scores.values.allSatisfy { (0...1).contains($0.probability) })
}

/// 200 deals end after 10 days, 80 % of them won, and 200 after 50 days, 20 % of them won.
@Test func theBaseRateOfADealIsThatOfDealsThatWereOpenAtItsAge() throws {
  let closed = (0..<400).map { index in
    let isEarly = index % 2 == 0
    return deal(
      "D\(index)", created: 0, closed: isEarly ? 10 : 50, won: index / 2 % 5 < (isEarly ? 4 : 1))
  }
  let open = [deal("new", created: 95, closed: nil), deal("old", created: 80, closed: nil)]
  let book = book(of: closed + open, asOf: 100)

  let scores = try ScoringModel.baseRates(of: book, because: "few").scores(of: book)

  #expect(abs((scores[400]?.baseRate ?? 0) - 0.5) < 1e-12)
  #expect(abs((scores[401]?.probability ?? 0) - 0.2) < 0.02)
}
