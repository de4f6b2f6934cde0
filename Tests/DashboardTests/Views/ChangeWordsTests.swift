import Testing

@testable import Dashboard
@testable import Engine

@Suite struct ChangeWordsTests {
  @Test func whereAllDealsAreAlikeThereIsNothingToSplit() throws {
    let named = ChangeWords(try Self.change([FixturePart("SaaS", (212, 104), (214, 85))]))
    let blank = ChangeWords(try Self.change([FixturePart("", (212, 104), (214, 85))]))
    let two = ChangeWords(
      try Self.change([
        FixturePart("SaaS", (212, 104), (214, 85)), FixturePart("", (10, 4), (12, 5)),
      ]))

    #expect(
      named.split
        == "All deals of these periods have one industry, SaaS: there is nothing to split.")
    #expect(
      blank.split == "No deal of these periods names its industry: there is nothing to split.")
    #expect(two.nothingToSplit == nil && two.split?.hasPrefix("Of it mix ") == true)
  }

  @Test func theSizeGapOfPeriodsThatCannotBeComparedIsNotTold() throws {
    let tallies = [(40, 10), (40, 30)].map { closed, won in
      var tally = WinTally.zero
      for number in 0..<closed {
        tally.add(amount: Int64(100 + number), isWon: number < won, openDays: 9)
      }
      return tally
    }
    func words(isComparable: Bool) throws -> String? {
      var change = try Self.change([FixturePart("A", (40, 20), (40, 10))])
      change.sizeGap = SizeGap(from: tallies[0], to: tallies[1], isComparable: isComparable)
      return ChangeWords(change).sizeGap
    }

    #expect(try words(isComparable: true)?.hasPrefix("By money instead of by count") == true)
    #expect(try words(isComparable: false) == nil)
  }

  @Test func aDoubtOfSeveralSplitsIsSaidOnce() throws {
    var (one, other) = (
      try Self.change([FixturePart("A", (40, 20), (40, 10))]),
      try Self.change([FixturePart("B", (40, 20), (40, 10))])
    )
    (one.doubts, other.doubts) = (["of both"], ["of both", "of the other"])

    #expect(ChangeWords.doubts(of: [one, other]) == ["of both", "of the other"])
  }

  private static func change(_ parts: [FixturePart]) throws -> WinRateChange {
    var fixture = Fixture.sales
    fixture.parts[.industry] = parts
    let quarter = try #require(Period("2026Q2"))
    return fixture.change(
      .industry, .count,
      Comparison(period: quarter, versus: quarter.previous, filter: .all, basis: .closed))
  }
}
