import Testing

@testable import Dashboard
@testable import Engine

@Suite struct FocusSentencesTests {
  static let reasons: [(FocusList.Advice, Double?, String)] = [
    (.focus, 0.02, "Worth $9.0k a deal (90 %: $8.0k–$10k), more than the $5.0k of all deals."),
    (
      .deprioritise, 0.02,
      "Worth $9.0k a deal (90 %: $8.0k–$10k), less than the $5.0k of all deals."
    ),
    (
      .noEvidence, 0.02,
      "Worth $9.0k a deal (90 %: $8.0k–$10k), not surely other than the $5.0k of all deals."
    ),
    (
      .noEvidence, 0.4,
      "What the values of region are worth differs by no more than luck (adjusted p = 0.40)."
    ),
    (.noEvidence, nil, "The won amounts show no spread to judge by."),
    (.tooFewDeals, 0.02, "2 closed deals, fewer than 30."),
  ]

  @Test(arguments: 0..<6) func everyAdviceHasItsReason(index: Int) throws {
    let (advice, p, words) = Self.reasons[index]
    let list = try Self.list(advice, p: p)

    #expect(FocusSentences(list).why(list.rows[0]) == words)
  }

  @Test func aSegmentAloneHasNothingBesideIt() throws {
    let list = try Self.list(.noEvidence, p: nil, judged: 1)

    #expect(
      FocusSentences(list).why(list.rows[0]) == "No other region has enough deals to compare with.")
  }

  @Test func whatDiffersIsNamedAndElseTheClosest() throws {
    try #expect(
      FocusSentences(Self.list(.focus, p: 0.02)).all == [
        "More than luck lies between the segments of region (adjusted p = 0.020). "
          + "1 grouping tested, p adjusted for all of them."
      ])
    try #expect(
      FocusSentences(Self.list(.noEvidence, p: 0.4)).all == [
        "No grouping of the deals differs by more than luck (closest: region, adjusted p = 0.40), "
          + "so nothing is advised. 1 grouping tested, p adjusted for all of them."
      ])
  }

  @Test func withoutDealsOrAmountsItSaysSo() throws {
    try #expect(
      FocusSentences(Self.list(.tooFewDeals, p: nil, amounts: [])).all == [
        "No such deal closed in 2024Q2, so there is nothing to compare."
      ])
    try #expect(
      FocusSentences(Self.list(.tooFewDeals, p: nil, amounts: [0, 0])).all == [
        "No amount was won in 2024Q2, so no segment can be worth more than another."
      ])
    try #expect(
      FocusSentences(Self.list(.tooFewDeals, p: nil)).all == [
        "No two segments have 30 closed deals each in 2024Q2, or their amounts show no spread: "
          + "nothing to compare."
      ])
  }

  /// One segment of two won deals.
  private static func list(
    _ advice: FocusList.Advice, p: Double?, judged: Int = 2, amounts: [Int64] = [400_000, 600_000]
  ) throws -> FocusList {
    var tally = WinTally.zero
    for amount in amounts { tally.add(amount: amount, isWon: true, openDays: 10) }
    let row = FocusList.Row(
      segments: [Segment(.region, "Nordics")], tally: tally, value: 5000, shrunken: 9000,
      interval: Interval(lower: 8000, upper: 10_000), advice: advice, family: 0)
    return FocusList(
      scope: try .quarter(), depth: 1, measure: .deal, total: tally,
      families: [
        FocusList.Family(dimensions: [.region], judged: judged, pValue: p, adjustedP: p)
      ], rows: [row])
  }
}
