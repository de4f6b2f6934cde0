import TestSupport
import Testing

@testable import Engine

@Suite struct SegmentDropRuleTests {
  /// Of each region, so many closed and won in every quarter of a year, and in the one after it.
  private static func tables(_ regions: [String: (Int, Int, Int, Int)]) throws -> [SegmentTable] {
    let starts = try [(2025, 4), (2025, 7), (2025, 10), (2026, 1), (2026, 4)].map { year, month in
      try #require(Day(year: year, month: month, day: 1))
    }
    var deals: [Deal] = []
    for (region, (closed, won, laterClosed, laterWon)) in regions.sorted(by: { $0.key < $1.key }) {
      for quarter in 0..<5 {
        let (count, wins) = quarter < 4 ? (closed, won) : (laterClosed, laterWon)
        for number in 0..<count {
          let day = starts[quarter].advanced(by: number * 89 / count)
          deals.append(deal(region, "\(quarter) \(number)", number % count < wins, closed: day))
        }
      }
    }
    let asOf = try #require(Day(year: 2026, month: 8, day: 1))
    let book = DealBook(of: deals, asOf: asOf)
    let cube = try Cube(
      of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
    let period = try #require(cube.periods.last { $0.description == "2026Q2" })
    return [
      try SegmentTable(
        of: cube, whole: cube, by: .region, period: period, versus: period.previous,
        minimumSample: 30)
    ]
  }

  private static func deal(
    _ region: String, _ id: String, _ isWon: Bool, closed: Day
  ) -> Deal {
    Deal(
      id: region + id, created: closed.advanced(by: -30), closed: closed,
      outcome: isWon ? .won : .lost, amount: Amount(minorUnits: 100),
      rep: "R\((Int(id.split(separator: " ").last ?? "") ?? 0) % 7)",
      industry: "", region: region, product: "", leadSource: "", stage: "Closed")
  }

  @Test func aFallBeyondLuckIsAFindingOfItsSegmentAndPeriod() throws {
    let tables = try Self.tables(["Europe": (300, 180, 300, 90), "Asia": (300, 150, 300, 149)])
    let found = SegmentDropRule().findings(in: tables)

    #expect(found.map(\.segment) == ["region=Europe"])
    #expect(found.map(\.period) == ["2026Q2"])
    #expect(found.map(\.severity) == [.high])
    #expect(found.map(\.dealID) == [""])
    #expect(
      found.map(\.sentence) == [
        "win rate −30.0 points to 30 %, 2026Q2 against 2026Q1, n = 300; p < 0.001 over all segments"
      ])
  }

  @Test func aRiseAndAFallThatLuckExplainsAreNone() throws {
    let tables = try Self.tables(["Europe": (300, 90, 300, 180), "Asia": (300, 150, 300, 140)])

    #expect(SegmentDropRule().findings(in: tables).isEmpty)
  }

  @Test func theMoreSegmentsThereAreTheSurerEachHasToBe() throws {
    let fall = (200, 100, 200, 76)
    let alone = try Self.tables(["Europe": fall, "Asia": (200, 100, 200, 100)])
    var many = ["Europe": fall]
    for number in 0..<40 { many["R\(number)"] = (200, 100, 200, 100) }

    #expect(SegmentDropRule().findings(in: alone).count == 1)
    #expect(SegmentDropRule().findings(in: try Self.tables(many)).isEmpty)
  }
}
