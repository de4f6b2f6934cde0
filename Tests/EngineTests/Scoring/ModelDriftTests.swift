import Testing

@testable import Engine

/// A model learned on a planted book after two years, looked at once a week in the year after.
private struct WatchedYear {
  var planted: PlantedDeals
  static let trainedOn = 729

  /// The days after the training on which somebody would have been told, of those that are looked at.
  func alarms(on days: StrideThrough<Int> = stride(from: 7, through: 364, by: 7)) throws -> [Int] {
    let deals = planted.deals
    let first = PlantedDeals.firstDay
    let model = try ScoringModel.train(
      on: DealBook(of: deals, asOf: first.advanced(by: Self.trainedOn)))
    #expect(model.kind == .model)
    return try days.filter { day in
      let book = DealBook(of: deals, asOf: first.advanced(by: Self.trainedOn + day))
      return try #require(try ModelDrift(of: model, in: book)).matters
    }
  }
}

@Suite struct ModelDriftTests {
  private static func planted(seed: UInt64) -> PlantedDeals {
    PlantedDeals(count: 4500, seed: seed, span: 1100)
  }

  private static let daysAroundTheChange = stride(from: 86, through: 128, by: 7)

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func aYearInWhichNothingChangesRaisesNoAlarm(seed: UInt64) throws {
    #expect(try WatchedYear(planted: Self.planted(seed: seed)).alarms() == [])
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func worseOddsAreFoundWithinFourWeeks(seed: UInt64) throws {
    var planted = Self.planted(seed: seed)
    planted.spoilt = (from: WatchedYear.trainedOn + 101, chance: 0.5)

    let alarms = try WatchedYear(planted: planted).alarms(on: Self.daysAroundTheChange)

    let first = try #require(alarms.first)
    #expect((101...129).contains(first))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func anotherMixIsFoundWithinFourWeeks(seed: UInt64) throws {
    var planted = Self.planted(seed: seed)
    planted.partnersFrom = WatchedYear.trainedOn + 101

    let alarms = try WatchedYear(planted: planted).alarms(on: Self.daysAroundTheChange)

    let first = try #require(alarms.first)
    #expect((101...129).contains(first))
  }
}

@Suite struct ModelDriftOddBooksTests {
  @Test func onTheDayOfTheTrainingThereIsNothingToCompare() throws {
    let book = PlantedDeals().book()
    let drift = try #require(try ModelDrift(of: try ScoringModel.train(on: book), in: book))

    #expect(drift.features.isEmpty)
    #expect(drift.recent == nil)
    #expect(drift.months.isEmpty)
    #expect(!drift.matters)
  }

  @Test func aBaseRateDoesNotDrift() throws {
    let book = PlantedDeals(signal: 0, count: 300).book()

    #expect(try ModelDrift(of: try ScoringModel.train(on: book), in: book) == nil)
  }

  @Test func monthsCoverTheDaysSinceTheTraining() throws {
    let planted = PlantedDeals(count: 4000, span: 900)
    let model = try ScoringModel.train(
      on: planted.book(asOf: PlantedDeals.firstDay.advanced(by: 729)))
    let book = planted.book()
    let drift = try #require(try ModelDrift(of: model, in: book))
    let ended = book.closed.filter { $0 > model.trainedOn.number && $0 != DealBook.openDay }

    #expect(drift.months.first?.first == model.trainedOn.advanced(by: 1))
    #expect(drift.months.last?.last == drift.asOf)
    #expect(drift.months.reduce(0) { $0 + $1.deals } == ended.count)
    #expect(drift.features.count == 6)
  }
}
