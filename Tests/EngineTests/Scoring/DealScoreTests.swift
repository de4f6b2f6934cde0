import Testing

@testable import Engine

/// What a score says about deals whose odds are known because they were planted.
@Suite struct DealScoreTests {
  @Test func scoresOrderDealsAsTheirPlantedOddsDo() throws {
    let book = PlantedDeals().book()
    let scores = try ScoringModel.train(on: book).scores(of: book)
    let bySource = Dictionary(grouping: scores) { book.value(of: $0.key, in: .leadSource) }
      .mapValues { $0.reduce(0) { $0 + $1.value.probability } / Double($0.count) }

    #expect(scores.values.allSatisfy { $0.kind == .model && (0...1).contains($0.probability) })
    #expect((bySource["Referral"] ?? 0) > (bySource["Inbound"] ?? 1) + 0.1)
    #expect((bySource["Partner"] ?? 1) < (bySource["Inbound"] ?? 0) - 0.1)
  }

  @Test func driversAddUpToTheDistanceBetweenTwoScores() throws {
    let book = PlantedDeals().book()
    let scores = try ScoringModel.train(on: book).scores(of: book).values
    func rest(_ score: DealScore) -> Double {
      LogOdds.of(score.probability) - score.drivers.reduce(0) { $0 + $1.contribution }
    }
    let first = try #require(scores.first)

    #expect(scores.count > 50)
    #expect(scores.allSatisfy { abs(rest($0) - rest(first)) < 1e-3 }, "one bias for all deals")
  }

  @Test func pureLuckGetsTheBaseRate() throws {
    let book = PlantedDeals(signal: 0).book()
    let scores = try ScoringModel.train(on: book).scores(of: book)

    #expect(scores.values.allSatisfy { $0.kind == .baseRate && $0.probability == $0.baseRate })
    #expect(scores.values.allSatisfy { $0.drivers.isEmpty })
  }
}
