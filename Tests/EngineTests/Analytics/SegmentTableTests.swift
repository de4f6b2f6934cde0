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
