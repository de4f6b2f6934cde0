import Testing

@testable import Engine

@Suite struct JointSegmentTableTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theLinesAddUpToTheWhole(seed: UInt64) throws {
    let table = try Self.table(of: RandomDeals(seed: seed).deals, by: [.region, .rep])
    let figures = table.rows.map(\.figures)
    let change = try #require(table.total.winRateChange)

    #expect(figures.reduce(0) { $0 + $1.closed } == table.total.closed)
    #expect(figures.reduce(0) { $0 + $1.won } == table.total.won)
    #expect(figures.reduce(Amount.zero) { $0 + $1.amount } == table.total.amount)
    #expect(abs(figures.reduce(0) { $0 + ($1.contribution ?? 0) } - change) < 1e-12)
    #expect(abs(figures.reduce(0) { $0 + $1.share } - 1) < 1e-12)
  }

  @Test func aLineIsWhatTheFilteredTableSays() throws {
    let random = RandomDeals(seed: 3, count: 300)
    let table = try Self.table(of: random.deals, by: [.region, .rep])
    let whole = try random.cube()
    var compared = 0
    for region in ["A", "B", "C", "D", ""] {
      let cube = try random.cube(where: DealFilter([Segment(.region, region)]))
      let inside = try SegmentTable(
        of: cube, whole: whole, by: .rep, period: RandomDeals.after, versus: RandomDeals.before,
        minimumSample: 30)
      for row in inside.rows {
        let wanted = [Segment(.region, region), Segment(.rep, row.segment)]
        let own = try #require(table.rows.first { $0.segments == wanted }).figures
        #expect(own.closed == row.closed && own.won == row.won && own.history == row.history)
        #expect(own.contribution == row.contribution && own.valuePerDeal == row.valuePerDeal)
        #expect(own.wonPerOpenDay == row.wonPerOpenDay)
        compared += 1
      }
    }

    #expect(compared == table.rows.count && compared > 15)
  }

  @Test func theOrderOfTheDealsChangesNothing() throws {
    let deals = RandomDeals(seed: 4, count: 300).deals

    try #expect(
      Self.table(of: deals.reversed(), by: [.rep, .region, .amountBand])
        == Self.table(of: deals, by: [.rep, .region, .amountBand]))
  }

  @Test func oneDealIsOneLine() throws {
    let deals = RandomDeals(seed: 4, count: 40).deals.filter {
      $0.closed ?? $0.created >= RandomDeals.after.start
    }
    let table = try Self.table(of: [deals[0]], by: [.rep, .region])

    #expect(table.rows.map(\.figures.closed) == [1])
    #expect(table.rows[0].figures.contribution == nil && table.total.closed == 1)
  }

  private static func table(of deals: [Deal], by dimensions: [Dimension]) throws
    -> JointSegmentTable
  {
    let cube = try RandomDeals.cube(of: deals)
    return try JointSegmentTable(
      of: DealBook(of: deals, asOf: RandomDeals.after.lastDay), in: cube, whole: cube,
      by: dimensions, period: RandomDeals.after, versus: RandomDeals.before, minimumSample: 30)
  }
}
