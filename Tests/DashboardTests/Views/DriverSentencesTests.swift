import Testing

@testable import Dashboard
@testable import Engine

@Suite struct DriverSentencesTests {
  @Test func whatWasFoundIsNamedWithItsPartAndTheSearchItStandsUp() throws {
    try #expect(
      Self.words(adjusted: [0.001]).short
        == "Behind it: Logistics, Partner −4.2 pp. Of 745 combinations, adjusted p = 0.001.")
    try #expect(
      Self.words(adjusted: [0.001, 0.018]).short
        == "Behind it: Logistics, Partner −4.2 pp; Logistics, Partner −4.2 pp. "
        + "Of 745 combinations, adjusted p at most 0.018.")
  }

  @Test func theStrongestOfNothingIsStillNamed() throws {
    try #expect(
      Self.words(adjusted: []).short
        == "Of 745 combinations none stands out (Logistics, Partner: adjusted p = 0.34).")
  }

  @Test func withoutEnoughDealsNothingIsClaimed() throws {
    let none = ChangeDrivers(
      tested: 0, found: [], best: nil, depth: 2, permutations: 999, seed: 1)

    try #expect(
      Self.words(none).short == "No combination has enough deals to be looked at.")
  }

  @Test func besideAChangeByMoneyThePartsAreNamedPartsOfTheChangeByCount() throws {
    // 290 of 659 after 309 of 665 deals are won, whatever the money says.
    try #expect(
      Self.words(adjusted: [0.001], by: .amount).all == [
        "One combination stands out: −4.2 pp of the −2.5 pp by which the win rate by count changed, "
          + "not that by money. 745 combinations tested, p adjusted for all of them."
      ])
    try #expect(
      Self.words(adjusted: [0.001], by: .amount).short
        == "Behind the change by count, −2.5 pp: Logistics, Partner −4.2 pp. Of 745 combinations, "
        + "adjusted p = 0.001.")
    try #expect(
      Self.words(adjusted: [], by: .amount).short
        == "Of 745 combinations none stands out by count (Logistics, Partner: adjusted p = 0.34).")
  }

  @Test func withoutDealsInOnePeriodThatIsTheReason() throws {
    let none = ChangeDrivers(
      tested: 0, found: [], best: nil, depth: 2, permutations: 999, seed: 1)

    try #expect(
      Self.words(none, of: .empty).all
        == ["No closed deals in 2026Q1, so there is nothing to compare."])
  }

  private static func words(
    adjusted: [Double], by weight: Weight = .count
  ) throws -> DriverSentences {
    try words(
      ChangeDrivers(
        tested: 745, found: adjusted.map(finding), best: finding(0.34), depth: 2,
        permutations: 999, seed: 1), by: weight)
  }

  private static func words(
    _ drivers: ChangeDrivers, of fixture: Fixture = .sales, by weight: Weight = .count
  ) throws -> DriverSentences {
    let quarter = try #require(Period("2026Q2"))
    let comparison = Comparison(
      period: quarter, versus: quarter.previous, filter: .all, basis: .closed)
    return DriverSentences(drivers, of: fixture.change(.industry, weight, comparison))
  }

  private static func finding(_ adjustedP: Double) -> ChangeDrivers.Finding {
    ChangeDrivers.Finding(
      segments: [Segment(.industry, "Logistics"), Segment(.leadSource, "Partner")],
      closedBefore: 210, closedAfter: 198, rateBefore: 0.5, rateAfter: 0.1, shareChange: 0.001,
      shareChangeZ: 0.1,
      contribution: -0.042, contributionZ: -4.9, rateAgainstRest: -0.38, rateAgainstRestZ: -5.1,
      pValue: 0.0001, adjustedP: adjustedP)
  }
}
