import Testing

@testable import Dashboard
@testable import Engine

@Suite struct WrittenAnswerTests {
  @Test func aChangeThatCouldBeNoiseAsksForPatience() throws {
    let answer = WrittenAnswer([try Self.change(.sales)], drivers: nil)

    #expect(answer.title == "Win rate 2026Q2: 44.0 %, down 2.5 points from 2026Q1")
    #expect(
      answer.parts.last
        == .paragraph(
          lead: "What to look at.",
          "Nothing yet: chance alone moves the rate this far. Watch the next period."))
  }

  @Test func withoutDriversTheLargestSegmentsStandForThem() throws {
    let change = try Self.change(.sales)
    let items = WrittenAnswer([change], drivers: nil).parts.filter(Self.isItem)

    #expect(items.count == 3)
    #expect(
      items.first
        == .item(
          "industry FinTech: −3.0 ± 1.3 pp, 212 and 214 closed deals, win rate 49.1 % and 39.7 %"))
  }

  @Test func anAnswerByOneDimensionSaysSo() throws {
    let texts = WrittenAnswer([try Self.change(.sales)], drivers: nil).markdown
    let both = WrittenAnswer(
      try [Dimension.industry, .region].map { try Self.change(.sales, by: $0) }, drivers: nil
    ).markdown

    #expect(texts.contains("The largest parts by industry:"))
    #expect(texts.contains("Split by industry alone."))
    #expect(both.contains("The largest parts:") && !both.contains("alone."))
  }

  @Test func whereNothingMovedNothingIsListed() throws {
    var fixture = Fixture.sales
    fixture.parts[.industry] = [
      FixturePart("A", (60, 60), (50, 50)), FixturePart("B", (40, 40), (50, 50)),
    ]
    let answer = WrittenAnswer([try Self.change(fixture)], drivers: nil)

    #expect(answer.parts.filter(Self.isItem).isEmpty)
    #expect(
      answer.parts.last
        == .paragraph(
          lead: "What to look at.", "Nothing: the rate is where it was. Watch the next period."))
    #expect(!answer.markdown.contains("What would have to happen"))
  }

  @Test func byMoneyWhatWasFoundIsNamedByCount() throws {
    let change = Fixture.odd.change(.industry, .amount, try Self.comparison())
    let text = WrittenAnswer([change], drivers: Fixture.odd.drivers(try Self.comparison())).markdown

    #expect(text.contains("pp by count, "))
    #expect(text.contains("by which the win rate by count changed, not that by money"))
  }

  @Test func whatWasFoundIsListedInstead() throws {
    let drivers = Fixture.odd.drivers(try Self.comparison())
    let items = WrittenAnswer([try Self.change(.odd)], drivers: drivers).parts.filter(Self.isItem)

    #expect(items.count == drivers.found.count && drivers.found.count == 1)
    #expect(try "\(#require(items.first))".contains("Partner"))
  }

  @Test func whatWouldHaveToHappenFollowsFromTheSegments() throws {
    let answer = WrittenAnswer([try Self.change(.sales)], drivers: nil)
    let texts = answer.parts.compactMap { part in
      if case .paragraph("What would have to happen.", let text) = part { text } else { nil }
    }

    // 2.5 points over FinTech's share of 214 in 659 deals: 7.6 points, from 39.7 %.
    #expect(
      texts.first?.hasSuffix(
        "To be back at 46.5 % inside today's mix, conversion in FinTech alone must rise by 7.6 points "
          + "(39.7 to 47.3 %).") == true)
  }

  @Test func withoutDealsItSaysThatThereIsNothingToCompare() throws {
    let answer = WrittenAnswer([try Self.change(.empty)], drivers: nil)

    #expect(answer.title == "Win rate 2026Q2: nothing to compare")
    #expect(
      answer.parts.first
        == .paragraph(
          lead: "No answer.", "No closed deals in 2026Q1, so there is nothing to compare."))
  }

  @Test func namesFromTheDataCannotFormatThePage() throws {
    var fixture = Fixture.sales
    fixture.parts[.industry] = [FixturePart("*a*_b_`c`", (212, 104), (214, 85))]
    let text = WrittenAnswer(
      [fixture.change(.industry, .count, try Self.comparison())], drivers: nil
    ).markdown

    #expect(text.contains("- industry \\*a\\*\\_b\\_\\`c\\`: "))
  }

  private static func isItem(_ part: WrittenAnswer.Part) -> Bool {
    if case .item = part { true } else { false }
  }

  private static func change(
    _ fixture: Fixture, by dimension: Dimension = .industry
  ) throws -> WinRateChange {
    fixture.change(dimension, .count, try comparison())
  }

  private static func comparison() throws -> Comparison {
    let quarter = try #require(Period("2026Q2"))
    return Comparison(
      period: quarter, versus: quarter.previous, filter: .all, basis: .closed)
  }
}
