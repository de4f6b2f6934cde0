import Testing

@testable import Engine

@Suite struct CubeTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func cellsAreWhatCountingOneByOneGives(seed: UInt64) throws {
    let deals = RandomDeals(seed: seed).deals
    let cube = try RandomDeals.cube(of: deals)

    for period in cube.periods {
      let inside = deals.filter { $0.closed.map { period.days.contains($0) } ?? false }
      for (code, name) in cube.values(of: .region).enumerated() {
        let tallies = cube.tallies(by: .region, in: period)
        var expected = WinTally.zero
        for deal in inside where deal.region == name {
          expected.add(
            amount: deal.amount.minorUnits, isWon: deal.outcome == .won,
            openDays: max(1, deal.created.distance(to: try #require(deal.closed))))
        }
        #expect(tallies[tallies.startIndex + code] == expected)
      }
    }
  }

  @Test func everyDimensionAddsUpToTheTotal() throws {
    let cube = try RandomDeals(seed: 5).cube()

    for period in cube.periods {
      for dimension in Dimension.allCases {
        #expect(cube.tallies(by: dimension, in: period).reduce(.zero, +) == cube.total(in: period))
      }
    }
  }

  @Test func deletingAllLaterRowsChangesNoAnswer() throws {
    let deals = RandomDeals(seed: 9).deals
    let asOf = RandomDeals.before.lastDay
    let known = deals.filter { $0.created <= asOf }.map { deal in
      var deal = deal
      if let closed = deal.closed, closed > asOf {
        (deal.closed, deal.outcome, deal.stage) = (nil, nil, "")
      }
      return deal
    }

    let all = try Self.cube(DealBook(of: deals, asOf: asOf))
    let cut = try Self.cube(DealBook(of: known, asOf: asOf))

    #expect(Trend(of: all) == Trend(of: cut))
  }

  @Test(arguments: [1, 30, 91])
  func toDateOnlyTheFirstDaysOfAPeriodCount(days: Int) throws {
    let deals = RandomDeals(seed: 11).deals
    let book = DealBook(of: deals, asOf: RandomDeals.after.lastDay)
    let cube = try Cube(
      of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all,
      firstDays: days)

    for period in cube.periods {
      let last = period.start.advanced(by: days - 1)
      let early = deals.filter { $0.closed.map { period.start <= $0 && $0 <= last } ?? false }
        .filter { $0.closed.map { period.days.contains($0) } ?? false }
      #expect(cube.total(in: period).closed == early.count)
    }
  }

  @Test func aPeriodWithoutDealsIsEmptyAndOneOutsideIsUnknown() throws {
    let cube = try RandomDeals(seed: 2).cube()

    #expect(cube.total(in: RandomDeals.quarter("2019Q1")) == .zero)
    #expect(
      cube.tallies(by: .rep, in: RandomDeals.quarter("2019Q1"))
        .elementsEqual(cube.values(of: .rep).map { _ in .zero }))
    #expect(cube.index(of: RandomDeals.quarter("2024Q2")) == 1)
    #expect(cube.index(of: try #require(Period("2024-04"))) == nil)
  }

  private static func cube(_ book: DealBook) throws -> Cube {
    try Cube(of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
  }
}
