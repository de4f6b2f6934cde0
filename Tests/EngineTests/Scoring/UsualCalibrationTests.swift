import Testing

@testable import Engine

@Suite struct UsualCalibrationTests {
  /// The last year's deals of a book, by what the unspoilt one teaches.
  private func scored(
    _ planted: PlantedDeals
  ) throws -> (deals: ScoredDeals, book: DealBook) {
    let book = planted.book()
    let model = try #require(try TrainingAttempt(on: PlantedDeals().book()).model)
    let year = book.asOf.number - 363...book.asOf.number
    let rows = book.closed.indices.filter { year.contains(book.closed[$0]) }
    return (try ScoredDeals(rows, by: model, in: book, reps: RepHistory(of: book)), book)
  }

  @Test func theExpectedWinsOfTheYearAreItsWins() throws {
    let (deals, book) = try scored(PlantedDeals())
    let usual = try #require(UsualCalibration(of: deals, upTo: book.asOf.number))

    let expected = deals.promise(shiftedBy: usual.shift.value).wins

    #expect(abs(expected - Double(deals.won)) < 1e-6)
  }

  @Test func independentDealsSpreadHardlyMoreThanLuck() throws {
    let (deals, book) = try scored(PlantedDeals())
    let usual = try #require(UsualCalibration(of: deals, upTo: book.asOf.number))

    #expect((1...2).contains(usual.overdispersion))
  }

  /// What has begun within the year is no luck; odds that go up and down are, as `LevelSpreadTests` have it.
  @Test func oneStepOfTheOddsIsNoNoise() throws {
    var planted = PlantedDeals()
    planted.spoilt = (from: 729 - 180, chance: 0.6)
    let (deals, book) = try scored(planted)
    let usual = try #require(UsualCalibration(of: deals, upTo: book.asOf.number))

    #expect((1...2.5).contains(usual.overdispersion))
  }
}
