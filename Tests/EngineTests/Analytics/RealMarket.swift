import TestSupport

@testable import Engine

/// The closed deals of the real export as cells, and what each deal brought.
struct RealMarket {
  typealias Value = (amount: Int64, isWon: Bool, days: Int)

  let cells: JointCells
  let scope: DealScope
  let cellOfDeal: [Int]
  let values: [Value]

  /// All deals of a run of quarters.
  init(from first: String, to last: String, by dimensions: [Dimension]) throws {
    try self.init(
      of: try RealBook.book(asOf: Day(number: 19_996)), from: first, to: last, by: dimensions)
  }

  /// The deals of two quarters, of a made-up market where the export is missing.
  static func orMade(by dimensions: [Dimension]) throws -> Self {
    let book =
      RealData.isHere
      ? try RealBook.book(asOf: Day(number: 19_996))
      : DealBook(of: QuietMarket(seed: 1).deals, asOf: QuietMarket.asOf)
    return try Self(of: book, from: "2024Q1", to: "2024Q2", by: dimensions)
  }

  private init(
    of book: DealBook, from first: String, to last: String, by dimensions: [Dimension]
  ) throws {
    let cube = try Cube(
      of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
    let span = RandomDeals.quarter(first)...RandomDeals.quarter(last)
    let cells = try JointCells(of: book, in: cube, over: span, by: dimensions)
    let places = Dictionary(
      uniqueKeysWithValues: (0..<cells.count).map { cell in (cells.codes.map { $0[cell] }, cell) })
    let rows = (0..<book.count).filter { row in
      book.outcome[row] != 0
        && (span.lowerBound.start...span.upperBound.lastDay).contains(Day(number: book.closed[row]))
    }
    cellOfDeal = rows.map { row in
      places[dimensions.map { Int(book.codes(of: $0)[row]) }] ?? 0
    }
    values = rows.map { (book.amount[$0], book.outcome(of: $0) == .won, book.openDays(of: $0)) }
    scope = DealScope(span, in: cube, minimumSample: 30)
    self.cells = cells
  }

  /// The cells when each deal brings what is given for it.
  func cells(bringing values: [Value]) -> JointCells {
    var tallies = Array(repeating: WinTally.zero, count: cells.count)
    for (cell, value) in zip(cellOfDeal, values) {
      tallies[cell].add(amount: value.amount, isWon: value.isWon, openDays: value.days)
    }
    return cells.replacing(before: cells.before, after: tallies)
  }

  /// The cells with what deals bring dealt out anew.
  func shuffled(using generator: inout some RandomNumberGenerator) -> JointCells {
    cells(bringing: values.shuffled(using: &generator))
  }
}
