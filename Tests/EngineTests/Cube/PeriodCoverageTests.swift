import Testing

@testable import Engine

@Suite struct PeriodCoverageTests {
  @Test func aRunningPeriodSaysHowFarItIs() throws {
    let deals = Self.steady(from: "2023-01-01", days: 400)

    let cube = try Self.cube(deals, asOf: "2024-01-31", basis: .closed)

    #expect(
      cube.completeness(of: try #require(Period("2024Q1")))
        == .incomplete(reason: "2024Q1 is still running: 31 of 91 days"))
  }

  /// An export made on the last day of January and read in March.
  @Test func whatAnOldExportDoesNotKnowIsNotCountedAsElapsed() throws {
    let deals = Self.steady(from: "2023-01-01", days: 396)
      .filter { $0.closed.map { $0 <= Day("2024-01-31") ?? $0 } ?? false }

    let cube = try Self.cube(deals, asOf: "2024-03-20", basis: .closed)

    #expect(
      cube.completeness(of: try #require(Period("2024Q1")))
        == .incomplete(reason: "2024Q1 is known only to 2024-01-31: 31 of 91 days"))
  }

  @Test func theEdgesOfAnExportAreIncompleteAndItsMiddleIsNot() throws {
    let deals = Self.steady(from: "2023-01-01", days: 450)

    let cube = try Self.cube(deals, asOf: "2024-12-31", basis: .closed)

    let incomplete = cube.periods.filter { !cube.completeness(of: $0).isComplete }
    #expect(incomplete.map(\.description) == ["2023Q1", "2024Q3"])
  }

  @Test func aCohortWithManyOpenDealsHasNotMatured() throws {
    let deals = Self.steady(from: "2023-01-01", days: 450)

    let cube = try Self.cube(deals, asOf: "2024-03-25", basis: .created)

    #expect(cube.completeness(of: try #require(Period("2023Q3"))).isComplete)
    #expect(!cube.completeness(of: try #require(Period("2024Q1"))).isComplete)
  }

  /// Five deals a day whose cycles run through 10, 40, 70, 100 and 130 days.
  private static func steady(from first: String, days: Int) -> [Deal] {
    guard let start = Day(first) else { return [] }
    return (0..<days).flatMap { day in
      [10, 40, 70, 100, 130].map { cycle in
        let created = start.advanced(by: day)
        return Deal(
          id: "", created: created, closed: created.advanced(by: cycle),
          outcome: (day + cycle) % 3 == 0 ? .won : .lost, amount: Amount(minorUnits: 100))
      }
    }
  }

  private static func cube(_ deals: [Deal], asOf: String, basis: Basis) throws -> Cube {
    try Cube(
      of: DealBook(of: deals, asOf: try #require(Day(asOf))), calendar: .calendarYear,
      length: .quarter, basis: basis, where: .all)
  }
}
