import Testing

@testable import Engine

@Suite struct CountedDealsTests {
  private static let quarter = RandomDeals.quarter("2024Q2")

  /// Forty usual deals, half of them won, and three that some definitions leave out.
  private static let deals: [Deal] = {
    let usual: [Deal] = (0..<40).map { number in
      deal("\(number)", number % 2 == 0 ? .won : .lost, amount: 100_000 + 10_000 * Int64(number))
    }
    let odd: [Deal] = [
      deal("undecided", .noDecision, amount: 200_000), deal("placeholder", .lost, amount: 100),
      deal("mega", .won, amount: 900_000_000),
    ]
    return usual + odd
  }()

  private static func deal(_ id: String, _ outcome: Outcome, amount: Int64) -> Deal {
    Deal(
      id: id, created: quarter.start.advanced(by: -10), closed: quarter.start.advanced(by: 10),
      outcome: outcome, amount: Amount(minorUnits: amount), region: "Europe")
  }

  private static func cube(_ basis: Basis, _ filter: DealFilter = .all) throws -> Cube {
    try Cube(
      of: DealBook(of: deals, asOf: quarter.lastDay), calendar: .calendarYear, length: .quarter,
      basis: basis, where: filter)
  }

  @Test(arguments: [
    (Basis.closed, 42, 21, 1), (.broad, 43, 21, 0), (.usual, 40, 20, 3),
  ])
  func aBasisCountsWhatItsDefinitionSays(basis: Basis, closed: Int, won: Int, leftOut: Int) throws {
    let cube = try Self.cube(basis)
    let total = cube.total(in: Self.quarter)

    #expect((total.closed, total.won) == (closed, won))
    #expect(Self.leftOut(of: cube, Self.quarter) == leftOut)
    #expect(cube.tallies(by: .region, in: Self.quarter).reduce(.zero, +) == total)
  }

  @Test func aCohortIsThatOfTheQuarterOfCreation() throws {
    let cube = try Self.cube(.created)

    #expect(cube.total(in: Self.quarter.previous).closed == 42)
    #expect(Self.leftOut(of: cube, Self.quarter.previous) == 1)
  }

  private static func leftOut(of cube: Cube, _ period: Period) -> Int {
    Omission.allCases.reduce(0) { $0 + cube.leftOut(of: period, by: $1) }
  }

  @Test(arguments: Basis.allCases)
  func jointCellsCountWhatTheCubeCounts(basis: Basis) throws {
    let cube = try Self.cube(basis)
    let period = try #require(cube.periods.last)
    let book = DealBook(of: Self.deals, asOf: Self.quarter.lastDay)
    let cells = try JointCells(of: book, in: cube, over: period...period, by: [.region, .rep])
    let counts = try JointCounts(of: book, in: cube, by: [.region, .rep], over: [period])

    #expect(cells.after.reduce(.zero, +) == cube.total(in: period))
    #expect(counts.tally(of: 0, in: period) == cube.total(in: period))
  }

  @Test func whatIsNotCountedIsSaid() throws {
    let doubts = try [Basis.closed, .broad, .usual].map { basis in
      try Self.cube(basis).doubts(Self.quarter...Self.quarter)
        .filter { $0.contains("not counted") }
    }

    #expect(doubts[0] == ["1 closed deal of 2024Q2 is not counted: without a decision"])
    #expect(doubts[1].isEmpty)
    #expect(
      doubts[2] == [
        "3 closed deals of 2024Q2 are not counted: 1 without a decision, 1 with an amount of 1 or "
          + "less, 1 above 11,136"
      ])
  }

  @Test func aFilterLeavesNothingOutOfWhatItDoesNotHold() throws {
    #expect(throws: CubeError.self) {
      try Self.cube(.usual, DealFilter([Segment(.region, "Asia")]))
    }
  }
}
