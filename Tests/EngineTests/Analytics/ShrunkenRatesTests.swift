import Testing

@testable import Engine

@Suite struct ShrunkenRatesTests {
  @Test func ratesAreThoseOfTheFamilyOfAllRows() throws {
    let cube = try RandomDeals(seed: 4, count: 900).cube()
    let table = try SegmentTable(
      of: cube, whole: cube, by: .region, period: RandomDeals.after, versus: RandomDeals.before,
      minimumSample: 30)
    let tallies = table.rows.map { Tallies.of(won: $0.won, closed: $0.closed) }
    let family = try #require(BetaBinomial(of: tallies))

    #expect(table.rows.map(\.segment).contains("C"), "closed before only")
    #expect(table.rows.count == table.shrunkenRates.count)
    for (tally, rate) in zip(tallies, table.shrunkenRates) {
      #expect(rate == (tally.closed > 0 ? family.rate(of: tally) : nil))
    }
  }

  @Test func eachFamilyHasItsOwnMean() throws {
    let members = [(8, 10), (18, 20), (1, 12), (0, 0), (3, 25)]
      .map { Tallies.of(won: $0.0, closed: $0.1) }
    let rates = ShrunkenRates.of(members, families: ["a", "a", "b", "b", "b"])
    let (a, b) = (BetaBinomial(of: Array(members[..<2])), BetaBinomial(of: Array(members[2...])))

    #expect(rates[0] == (try #require(a)).rate(of: members[0]))
    #expect(rates[4] == (try #require(b)).rate(of: members[4]))
    #expect(rates[3] == nil)
  }
}
