@testable import Engine
import Testing

private let deals = [
  deal("A", created: 0, closed: 10, won: true, rep: "ann"),
  deal("B", created: 0, closed: 20, won: true, rep: "ann"),
  deal("C", created: 0, closed: 20, won: false, rep: "bob"),
  deal("D", created: 0, closed: nil, rep: "eve"),
]

@Test func rateIsShrunkenTowardsThatOfAllReps() throws {
  let book = book(of: deals, asOf: 30)
  let history = RepHistory(of: book)
  let day = PlantedDeals.firstDay.number

  let overall = 2.0 / 3
  #expect(history.shrunkenRate(of: 0, before: day + 21) == (2 + 20 * overall) / 22)
  #expect(history.shrunkenRate(of: 1, before: day + 21) == (0 + 20 * overall) / 21)
  #expect(history.shrunkenRate(of: 2, before: day + 21) == 20 * overall / 20)
}

@Test func dealsOfTheDayItselfAreNotKnown() {
  let book = book(of: deals, asOf: 30)
  let history = RepHistory(of: book)
  let day = PlantedDeals.firstDay.number

  #expect(history.shrunkenRate(of: 0, before: day + 10) == nil)
  #expect(history.shrunkenRate(of: 0, before: day + 11) == 1)
  #expect(history.shrunkenRate(of: 1, before: day + 20) == 1)
}
