import Engine
import Testing

@testable import Dashboard

@Suite struct RecoveryWordsTests {
  @Test(arguments: 60...110) func theRiseIsWhatTheTwoRatesDifferBy(won: Int) throws {
    var fixture = Fixture.sales
    fixture.parts[.industry] = [
      FixturePart("A", (212, 120), (214, won)), FixturePart("B", (198, 91), (171, 79)),
    ]
    let quarter = Fixture.quarter("2026Q2")
    let change = fixture.change(
      .industry, .count,
      Comparison(period: quarter, versus: quarter.previous, filter: .all, basis: .closed))
    let words = try #require(RecoveryWords(best: [change])).sentence
    let match = try #require(words.firstMatch(of: /by (.*) points \((.*) to (.*) %\)/))

    let (rise, from, to) = (Double(match.1), Double(match.2), Double(match.3))
    #expect(try abs(#require(from) + #require(rise) - #require(to)) < 0.001, "\(words)")
  }
}
