import Testing

@testable import Engine

@Suite struct OpenOddsTests {
  /// Values of Tests/Oracles/aalen_johansen.py.
  @Test func theIntervalIsThatOfTheTransformedShare() throws {
    let odds = try #require(OpenOdds(age: 20, along: AalenJohansenTests.curve))
    let now = try #require(odds.now?.interval)
    let start = try #require(odds.atStart.interval)

    #expect(odds.ageDays == 20 && odds.now?.deals == 101 && odds.atStart.deals == 200)
    #expect(abs(now.lower - 0.26569812022840905) < 1e-13)
    #expect(abs(now.upper - 0.4869392019774328) < 1e-13)
    #expect(abs(start.lower - 0.3123869365247446) < 1e-13)
    #expect(abs(start.upper - 0.4817176632682788) < 1e-13)
  }

  @Test func beyondTheOldestDealNothingIsKnown() throws {
    let odds = try #require(OpenOdds(age: 39, along: AalenJohansenTests.curve))

    #expect(odds.now == nil && odds.atStart.deals == 200)
  }

  @Test func whereAllEndAlikeTheIntervalIsWilsons() throws {
    let won = AalenJohansen(won: [0, 3, 2], lost: [0, 0, 0], censored: [0, 0, 0])
    let odds = try #require(OpenOdds(age: 1, along: won))

    let now = try #require(odds.now)
    #expect(now.value == 1 && now.deals == 2)
    // statsmodels: proportion_confint(2, 2, method="wilson")
    #expect(abs((now.interval?.lower ?? 0) - 0.342380) < 1e-6 && now.interval?.upper == 1)
    #expect(odds.atStart.value == 1 && odds.atStart.interval != nil)
  }

  /// Ten deals of one day, of which four ended on day 1 and two are still open on day 9; four were
  /// followed for five days only.
  @Test func whatHasNotEndedIsToldAndNotTakenForLost() throws {
    let curve = AalenJohansen(
      won: [0, 2, 0, 0, 0, 0, 0, 0, 0, 0], lost: [0, 2, 0, 0, 0, 0, 0, 0, 0, 0],
      censored: [0, 0, 0, 0, 0, 4, 0, 0, 0, 2])
    let odds = try #require(OpenOdds(age: 0, along: curve))

    #expect(abs(odds.atStart.unended - 0.6) < 1e-12)
    #expect(abs((odds.now?.unended ?? 0) - 0.6) < 1e-12)
    #expect(abs((curve.winShareOfEnded(openAt: -1) ?? 0) - 0.5) < 1e-12)
    #expect(OpenOdds(age: 3, along: curve)?.now?.unended == 1)
    #expect(curve.winShareOfEnded(openAt: 3) == nil)
    #expect(AalenJohansen(won: [1], lost: [1], censored: [0]).unended(openAt: -1) == 0)
  }

  @Test func withoutACycleThereAreNoOdds() throws {
    let book = DealBook(of: [Deal](), asOf: Day(number: 20_000))
    let cycle = TypicalCycle(group: [], wins: 0, deals: 0, median: nil, p75: nil, p90: nil)

    #expect(try OpenOdds(age: 3, similarTo: cycle, in: book) == nil)
    #expect(OpenOdds(age: 3, along: AalenJohansen(won: [], lost: [], censored: [])) == nil)
  }

  @Test func theSimilarDealsAreThoseOfTheCyclesGroup() throws {
    let deals = PlantedDeals().deals
    let book = DealBook(of: deals, asOf: PlantedDeals.firstDay.advanced(by: 729))
    let cycles = TypicalCycles(of: book)
    let row = try #require(book.openRows.first { cycles.cycle(of: $0).median != nil })
    let cycle = cycles.cycle(of: row)
    let odds = try #require(
      try OpenOdds(age: book.ageDays(of: row), similarTo: cycle, in: book))

    #expect(odds.atStart.deals == cycle.deals)
    #expect((odds.now?.deals ?? 0) < cycle.deals)
  }
}
