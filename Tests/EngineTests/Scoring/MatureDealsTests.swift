@testable import Engine
import Testing

@Test func cohortsYoungerThanTheSlowDealsAreLeftOut() throws {
  let deals = (0..<20).map { deal("D\($0)", created: $0 * 5, closed: $0 * 5 + 30) }
  let book = book(of: deals.reversed(), asOf: 200)

  let all = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
  let early = try #require(
    MatureDeals(in: book, knownOn: PlantedDeals.firstDay.number + 60))

  #expect(all.rows == Array((0..<20).reversed()))
  #expect(early.lastCreated == PlantedDeals.firstDay.number + 30)
  #expect(
    early.rows.map { book.created[$0] - PlantedDeals.firstDay.number }
      == [0, 5, 10, 15, 20, 25, 30])
}

@Test func dealsClosedLaterAreUnknown() throws {
  let book = PlantedDeals().book()
  let day = PlantedDeals.firstDay.number + 300

  let mature = try #require(MatureDeals(in: book, knownOn: day))

  #expect(mature.rows.count > 200)
  #expect(mature.rows.allSatisfy { book.closed[$0] <= day })
  #expect(MatureDeals(in: book, knownOn: PlantedDeals.firstDay.number - 1) == nil)
}
