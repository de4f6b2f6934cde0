import Testing

@testable import Dashboard
@testable import Engine

@Suite struct CombinationSentencesTests {
  @Test func whatStandsOutIsNamedBesideAllDeals() throws {
    try #expect(
      Self.words(found: 1).prefix(2) == [
        "Logistics, Partner stands out with 10.0 % of 40 won (adjusted p = 0.012), all deals 45.0 %.",
        "155 combinations tested, p adjusted for all of them.",
      ])
  }

  @Test func findingsAfterTheFirstAreCountedWithoutItsDeals() throws {
    let words = try Self.words(found: 2)

    #expect(words[2].hasSuffix(" Each is counted without the deals of those above it."))
  }

  @Test func whenNothingStandsOutBestAndWorstAreStillNamed() throws {
    try #expect(
      Self.words(found: 0).first
        == "Nothing stands out of 155 combinations tested: "
        + "best Logistics, Partner, 10.0 % of 40 won (adjusted p = 0.012); "
        + "worst Logistics, Partner, 10.0 % of 40 won (adjusted p = 0.012).")
  }

  @Test(arguments: [
    (0, 0, 0, "No such deal closed in 2024Q2, so there is nothing to compare."),
    (
      3, 12, 0,
      "No combination of values holds 30 of the 12 closed deals and leaves others to compare with."
    ),
    (0, 90, 1, "All 90 deals were lost, so no combination can stand out."),
    (90, 90, 1, "All 90 deals were won, so no combination can stand out."),
  ])
  func whereNothingCanBeComparedItSaysWhy(won: Int, closed: Int, rows: Int, words: String) throws {
    try #expect(Self.words(won: won, closed: closed, rows: rows, found: 0) == [words])
  }

  private static func words(
    won: Int = 45, closed: Int = 100, rows: Int = 1, found: Int
  ) throws -> [String] {
    let row = Combinations.Row(
      segments: [Segment(.industry, "Logistics"), Segment(.leadSource, "Partner")],
      tally: tally(won: 4, closed: 40), pValue: 0.001, adjustedP: 0.012)
    return CombinationSentences(
      Combinations(
        scope: try .quarter(), depth: 2, total: tally(won: won, closed: closed), tested: 155,
        rows: Array(repeating: row, count: rows), found: Array(repeating: row, count: found),
        permutations: 999, seed: 1)
    ).all
  }

  private static func tally(won: Int, closed: Int) -> WinTally {
    var tally = WinTally.zero
    for deal in 0..<closed { tally.add(amount: 100, isWon: deal < won, openDays: 1) }
    return tally
  }
}

extension DealScope {
  /// All deals of a quarter.
  static func quarter() throws -> Self {
    let quarter = try #require(Period("2024Q2"))
    let cube = try Cube(
      of: DealBook(of: [], asOf: quarter.lastDay), calendar: .calendarYear, length: .quarter,
      basis: .closed, where: .all)
    return DealScope(quarter...quarter, in: cube, minimumSample: 30)
  }
}
