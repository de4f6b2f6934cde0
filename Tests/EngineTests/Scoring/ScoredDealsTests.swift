import Testing

@testable import Engine

@Suite struct ScoredDealsTests {
  @Test func everyDealIsScoredAsOfTheDayBeforeItsEnd() throws {
    let book = PlantedDeals().book()
    let model = try #require(try TrainingAttempt(on: book).model)
    let reps = RepHistory(of: book)
    let rows = Array(book.closed.indices.filter { book.closed[$0] != DealBook.openDay }.prefix(50))

    let deals = try ScoredDeals(rows, by: model, in: book, reps: reps)
    let days = rows.map { Landmark(row: $0, day: book.closed[$0] - 1, weight: 1) }

    #expect(try deals.logOdds == model.logOdds(of: days, in: book, reps: reps))
    #expect(deals.won == rows.reduce(0) { $0 + (book.isWon($1) ? 1 : 0) })
    let first = deals.closed[0]
    #expect(deals.closed(in: first...first).count == deals.closed.count { $0 == first })
  }

  @Test func aDealThatEndsOnItsFirstDayIsScoredOnIt() throws {
    let planted = PlantedDeals().deals
    let short = deal("S", created: 700, closed: 700)
    let book = DealBook(of: planted + [short], asOf: PlantedDeals.firstDay.advanced(by: 729))
    let model = try #require(try TrainingAttempt(on: book).model)
    let reps = RepHistory(of: book)

    let deals = try ScoredDeals([book.count - 1], by: model, in: book, reps: reps)
    let onIt = Landmark(row: book.count - 1, day: book.created[book.count - 1], weight: 1)

    #expect(try deals.logOdds == model.logOdds(of: [onIt], in: book, reps: reps))
  }
}
