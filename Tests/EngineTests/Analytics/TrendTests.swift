import TestSupport
import Testing

@testable import Engine

@Suite struct TrendTests {
  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theRealQuartersHaveTheKnownRates() throws {
    let trend = try Self.realTrend(asOf: "2024-09-30")

    let first = try #require(trend.entries.first { $0.period.description == "2024Q1" })
    let second = try #require(trend.entries.first { $0.period.description == "2024Q2" })
    #expect(first.closed == 990)
    #expect(try abs(#require(first.winRate) - 0.4667) < 5e-5)
    #expect(try abs(#require(first.weightedWinRate) - 0.4809) < 5e-5)
    #expect(second.closed == 637)
    #expect(try abs(#require(second.winRate) - 0.4380) < 5e-5)
    #expect(try abs(#require(second.weightedWinRate) - 0.4420) < 5e-5)
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theFirstAndTheLastRealQuarterAreIncomplete() throws {
    let trend = try Self.realTrend(asOf: "2024-09-30")

    let incomplete = trend.entries.filter { !$0.completeness.isComplete }
    #expect(incomplete.map(\.period.description) == ["2023Q1", "2024Q3"])
  }

  @Test func homogeneityLooksAtPeriodsHeldWholeOnly() throws {
    let trend = Trend(of: try Self.steady(days: 720, asOf: "2024-12-20"))

    let whole = ["2023Q2", "2023Q3", "2023Q4", "2024Q1", "2024Q2", "2024Q3"]
    let entries = trend.entries.filter { whole.contains($0.period.description) }
    #expect(
      trend.entries.map(\.completeness.isComplete) == [true] + whole.map { _ in true } + [false])
    #expect(trend.entries.first.map { $0.coverage < 0.9 } == true)
    #expect(entries.allSatisfy { $0.coverage >= 0.9 })
    #expect(trend.entries.filter(\.isComparable) == entries)
    let groups = entries.map { Tallies.of(won: $0.won, closed: $0.closed) }
    #expect(trend.homogeneityP == ChiSquare.homogeneityP(of: groups))
  }

  /// Three deals a day with cycles of 5, 20 and 60 days, from the first day of 2023.
  private static func steady(days: Int, asOf: String) throws -> Cube {
    let start = try #require(Day("2023-01-01"))
    let deals = (0..<days).flatMap { day in
      [5, 20, 60].map { cycle in
        let created = start.advanced(by: day)
        return Deal(
          id: "", created: created, closed: created.advanced(by: cycle),
          outcome: (day * 7 + cycle) % 3 == 0 ? .won : .lost, amount: Amount(minorUnits: 100))
      }
    }
    return try Cube(
      of: DealBook(of: deals, asOf: try #require(Day(asOf))), calendar: .calendarYear,
      length: .quarter, basis: .closed, where: .all)
  }

  @Test func aBookWithoutClosedDealsHasNoPeriods() throws {
    let open = Deal(id: "1", created: Day(number: 19_800), amount: .zero)

    let trend = Trend(of: try RandomDeals.cube(of: [open]))

    #expect(trend.entries == [])
    #expect(trend.homogeneityP == nil)
  }

  private static func realTrend(asOf: String) throws -> Trend {
    let book = try RealBook.book(asOf: try #require(Day(asOf)))
    return Trend(
      of: try Cube(
        of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all))
  }
}
