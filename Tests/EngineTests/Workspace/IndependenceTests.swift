import TestSupport
import Testing

@testable import Engine

/// What answers must not depend on: how many threads computed them, and columns they do not use.
@Suite struct IndependenceTests {
  private static let asOf = PlantedDeals.firstDay.advanced(by: 729)

  @Test func howManyThreadsReadTheDealsChangesNoAnswer() throws {
    let opened = try OpenedWorkspace()
    let file = try opened.write(ExportText.text(of: PlantedDeals().deals), as: "deals.csv")
    let store = try opened.workspace(asOf: Self.asOf, taking: file).store

    let alone = try Self.answers(
      of: store.book(asOf: Self.asOf, bandCuts: nil, worthHalving: .max).book)
    let halved = try Self.answers(
      of: store.book(asOf: Self.asOf, bandCuts: nil, worthHalving: 0).book)

    #expect(alone.changes == halved.changes)
    #expect(alone.drivers == halved.drivers && alone.drivers.tested > 0)
  }

  @Test func anUnknownColumnChangesNothing() throws {
    let text = ExportText.text(of: PlantedDeals().deals)
    let lines = text.split(separator: "\n")
    let wider = lines.enumerated().map { number, line in
      line + (number == 0 ? ",shoe_size\n" : ",\(36 + number * 7 % 11)\n")
    }
    let (plain, wide) = (try OpenedWorkspace(), try OpenedWorkspace())
    let files = (
      try plain.write(text, as: "deals.csv"), try wide.write(wider.joined(), as: "deals.csv")
    )

    let books = try [
      plain.workspace(asOf: Self.asOf, taking: files.0).storedBook().book,
      wide.workspace(asOf: Self.asOf, taking: files.1).storedBook().book,
    ]
    expectEqual(books[0], books[1])
  }

  /// What one dimension says does not hang on the values of another that it is not asked about.
  @Test(arguments: [Dimension.industry, .region, .rep])
  func anotherDimensionChangesNoNumberOfThisOne(dimension: Dimension) throws {
    let deals = PlantedDeals().deals
    let others = deals.enumerated().map { number, deal in
      var deal = deal
      deal.product = "P\(number * 7 % 13)"
      deal.leadSource = "L\(number * 11 % 17)"
      return deal
    }

    let answers = try [deals, others].map { deals in
      let cube = try Self.cube(of: DealBook(of: deals, asOf: Self.asOf))
      let (before, after) = Self.periods(of: cube)
      return (
        try WinRateChange(
          of: cube, dimension: dimension, from: before, to: after, weight: .amount,
          minimumSample: 30),
        try SegmentTable(
          of: cube, whole: cube, by: dimension, period: after, versus: before, minimumSample: 30)
      )
    }
    #expect(answers[0].0 == answers[1].0)
    #expect(answers[0].1 == answers[1].1 && !answers[0].1.rows.isEmpty)
  }

  private static func answers(
    of book: DealBook
  ) throws -> (changes: [WinRateChange], drivers: ChangeDrivers) {
    let cube = try cube(of: book)
    let (before, after) = periods(of: cube)
    let changes = try Dimension.allCases.map { dimension in
      try WinRateChange(
        of: cube, dimension: dimension, from: before, to: after, weight: .count, minimumSample: 30)
    }
    let cells = try JointCells(
      of: book, in: cube, from: before, to: after, by: ChangeDrivers.dimensions)
    return (changes, try ChangeDrivers(of: cells, depth: 2, permutations: 99))
  }

  private static func cube(of book: DealBook) throws -> Cube {
    try Cube(of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
  }

  private static func periods(of cube: Cube) -> (Period, Period) {
    let middle = cube.periods[cube.periods.count / 2]
    return (middle.previous, middle)
  }
}
