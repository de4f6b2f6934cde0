import Engine
import TestSupport

/// Closed deals of two quarters drawn by seed, for properties that hold on any book.
struct RandomDeals {
  static let before = quarter("2024Q1")
  static let after = quarter("2024Q2")
  private(set) var deals: [Deal] = []

  /// Deals over a few regions and reps; some regions may occur in one quarter only.
  init(seed: UInt64, count: Int = 120) {
    var generator = SeededGenerator(seed: seed)
    for number in 0..<count {
      let period = Bool.random(using: &generator) ? Self.before : Self.after
      let closed = period.start.advanced(by: Int.random(in: 0..<90, using: &generator))
      let regions = period == Self.before ? ["A", "B", "C", ""] : ["A", "B", "D", ""]
      deals.append(
        Deal(
          id: "D\(number)",
          created: closed.advanced(by: -Int.random(in: 0..<80, using: &generator)),
          closed: closed, outcome: Int.random(in: 0..<10, using: &generator) < 4 ? .won : .lost,
          amount: Amount(minorUnits: Int64.random(in: 0...900_000, using: &generator)),
          rep: "R\(Int.random(in: 0..<5, using: &generator))",
          region: regions[Int.random(in: 0..<4, using: &generator)]))
    }
  }

  /// The cube of the deals by quarter of closing.
  func cube(where filter: DealFilter = .all) throws -> Cube {
    try Self.cube(of: deals, where: filter)
  }

  static func cube(of deals: [Deal], where filter: DealFilter = .all) throws -> Cube {
    try Cube(
      of: DealBook(of: deals, asOf: after.lastDay), calendar: .calendarYear, length: .quarter,
      basis: .closed, where: filter)
  }

  static func quarter(_ name: String) -> Period {
    Period(name) ?? FiscalCalendar.calendarYear.period(.quarter, containing: Day(number: 0))
  }
}
