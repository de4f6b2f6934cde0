import Testing

@testable import Engine

@Suite struct ModelDriftSentencesTests {
  @Test func nothingChangedSaysNothing() throws {
    let book = PlantedDeals().book()
    let drift = try #require(try ModelDrift(of: try ScoringModel.train(on: book), in: book))

    #expect(drift.changes.isEmpty)
  }

  @Test func whatIsSaidIsWhatRaisesTheAlarm() throws {
    var planted = PlantedDeals(count: 4000, span: 900)
    planted.spoilt = (from: 800, chance: 0.6)
    planted.partnersFrom = 800
    let model = try ScoringModel.train(
      on: planted.book(asOf: PlantedDeals.firstDay.advanced(by: 729)))
    let book = planted.book(asOf: PlantedDeals.firstDay.advanced(by: 840))

    let drift = try #require(try ModelDrift(of: model, in: book))

    #expect(drift.matters)
    #expect(drift.changes.first?.contains("are usual") == true)
    #expect(drift.changes.contains { $0.hasPrefix("new deals differ by lead source: Partner") })
  }
}
