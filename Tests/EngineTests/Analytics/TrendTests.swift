import Testing

@testable import Engine

@Suite struct TrendTests {
  @Test func theRealQuartersHaveTheKnownRates() throws {
    guard let trend = try Self.realTrend(asOf: "2024-09-30") else { return }

    let first = try #require(trend.entries.first { $0.period.description == "2024Q1" })
    let second = try #require(trend.entries.first { $0.period.description == "2024Q2" })
    #expect(first.closed == 990)
    #expect(try abs(#require(first.winRate) - 0.4667) < 5e-5)
    #expect(try abs(#require(first.weightedWinRate) - 0.4809) < 5e-5)
    #expect(second.closed == 637)
    #expect(try abs(#require(second.winRate) - 0.4380) < 5e-5)
    #expect(try abs(#require(second.weightedWinRate) - 0.4420) < 5e-5)
  }

  @Test func theFirstAndTheLastRealQuarterAreIncomplete() throws {
    guard let trend = try Self.realTrend(asOf: "2024-09-30") else { return }

    let incomplete = trend.entries.filter { !$0.completeness.isComplete }
    #expect(incomplete.map(\.period.description) == ["2023Q1", "2024Q3"])
  }

  @Test func homogeneityLooksAtCompletePeriodsOnly() throws {
    let trend = Trend(of: try RandomDeals(seed: 3, count: 600).cube())

    let groups = trend.entries.filter(\.completeness.isComplete)
      .map { Tallies.of(won: $0.won, closed: $0.closed) }
    #expect(groups.count == 2)
    #expect(trend.homogeneityP == ChiSquare.homogeneityP(of: groups))
  }

  @Test func aBookWithoutClosedDealsHasNoPeriods() throws {
    let open = Deal(id: "1", created: Day(number: 19_800), amount: .zero)

    let trend = Trend(of: try RandomDeals.cube(of: [open]))

    #expect(trend.entries == [])
    #expect(trend.homogeneityP == nil)
  }

  private static func realTrend(asOf: String) throws -> Trend? {
    guard let book = try RealBook.book(asOf: try #require(Day(asOf))) else { return nil }
    return Trend(
      of: try Cube(
        of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all))
  }
}
