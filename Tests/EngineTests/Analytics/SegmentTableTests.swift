import Testing

@testable import Engine

@Suite struct SegmentTableTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func contributionsAddUpOnEveryPath(seed: UInt64) throws {
    let random = RandomDeals(seed: seed)
    let whole = try random.cube()
    let top = try Self.table(whole, whole, by: .region)

    for row in top.rows {
      let inside = try random.cube(where: DealFilter([Segment(.region, row.segment)]))
      let below = try Self.table(inside, whole, by: .rep)
      let sum = below.rows.reduce(0) { $0 + ($1.contribution ?? 0) }
      #expect(try abs(sum - #require(row.contribution)) < 1e-12)
      #expect(try abs(sum - #require(below.total.contribution)) < 1e-12)
    }
    let change = try #require(top.total.winRateChange)
    #expect(abs(top.rows.reduce(0) { $0 + ($1.contribution ?? 0) } - change) < 1e-12)
  }

  @Test func rowsCarryTheirOwnRatesAndSamples() throws {
    let cube = try RandomDeals(seed: 7).cube()

    let table = try Self.table(cube, cube, by: .rep)

    #expect(table.rows.reduce(0) { $0 + $1.closed } == table.total.closed)
    #expect(table.rows.allSatisfy { $0.isBelowMinimum == ($0.closed < 30) })
    #expect(abs(table.rows.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    #expect(table.rows.allSatisfy { $0.history.count == 8 && $0.history[7] == $0.winRate })
  }

  /// Deals whose outcome has nothing to do with their rep: of 200 tables about one in twenty may
  /// show a line, and more than twenty would happen once in a thousand times.
  @Test func amongManyLinesLuckAloneRarelyShowsOne() throws {
    let tables = try (1...200 as ClosedRange<UInt64>).map { seed in
      let cube = try RandomDeals(seed: seed, count: 600).cube()
      return try Self.table(cube, cube, by: .rep)
    }

    let shown = tables.filter { $0.rows.contains { ($0.adjustedP ?? 1) < 0.05 } }
    let unadjusted = tables.filter { $0.rows.contains { ($0.pValue ?? 1) < 0.05 } }
    #expect(shown.count <= 20)
    #expect(unadjusted.count > 20, "without the adjustment luck shows lines in many tables")
  }

  @Test func aRealDropIsShownAndTheOthersAreNot() throws {
    let deals = RandomDeals(seed: 4, count: 1200).deals.map { deal in
      var deal = deal
      deal.created = deal.closed ?? deal.created
      if deal.rep == "R2" {
        deal.outcome = deal.closed.map { $0 < RandomDeals.after.start ? .won : .lost }
      }
      return deal
    }
    let cube = try RandomDeals.cube(of: deals)

    let table = try Self.table(cube, cube, by: .rep)

    #expect(table.rows.filter(\.verdict.isShown).map(\.segment) == ["R2"])
    #expect(table.rows.allSatisfy { ($0.adjustedP ?? 1) >= ($0.pValue ?? 0) })
  }

  @Test func anUnknownSegmentIsRefusedWithTheKnownOnes() throws {
    let random = RandomDeals(seed: 1)

    #expect(
      throws: CubeError.unknownSegment(
        Segment(.region, "Z"), known: ["", "A", "B", "C", "D"])
    ) {
      try random.cube(where: DealFilter([Segment(.region, "Z")]))
    }
  }

  private static func table(
    _ cube: Cube, _ whole: Cube, by dimension: Dimension
  ) throws -> SegmentTable {
    try SegmentTable(
      of: cube, whole: whole, by: dimension, period: RandomDeals.after,
      versus: RandomDeals.before, minimumSample: 30)
  }
}
