import TestSupport

@testable import Engine

/// A made market: deals of four attributes and a rep, drawn by seed, and answers about them.
struct Market {
  var deals: [Deal]

  static let dimensions: [Dimension] = [.industry, .region, .product, .leadSource, .rep]

  init(deals: [Deal]) { self.deals = deals }

  /// Deals of one quarter, 45 in 100 of them won; `change` alters what it is given.
  init(seed: UInt64, count: Int, _ change: (inout Deal) -> Void = { _ in }) {
    var generator = SeededGenerator(seed: seed)
    deals = (0..<count).map { number in
      func one(of values: [String]) -> String { values.randomElement(using: &generator) ?? "" }
      let start = RandomDeals.after.start
      let closed = start.advanced(by: Int.random(in: 0..<90, using: &generator))
      var deal = Deal(
        id: "D\(number)",
        created: closed.advanced(by: -Int.random(in: 0..<80, using: &generator)), closed: closed,
        outcome: Int.random(in: 0..<100, using: &generator) < 45 ? .won : .lost,
        amount: Amount(minorUnits: 100 * Int64.random(in: 100...9_000, using: &generator)),
        rep: one(of: ["R1", "R2", "R3", "R4", "R5"]), industry: one(of: ["I1", "I2", "I3", "I4"]),
        region: one(of: ["A", "B", "C"]), product: one(of: ["P", "Q"]),
        leadSource: one(of: ["L1", "L2", "L3", "L4"]))
      change(&deal)
      return deal
    }
  }

  func combinations(depth: Int = 2, permutations: Int = 199) throws -> Combinations {
    let (cells, scope) = try counted(by: Self.dimensions)
    return try Combinations(of: cells, in: scope, depth: depth, permutations: permutations)
  }

  func focus(depth: Int = 2, per measure: ValueMeasure = .deal) throws -> FocusList {
    let (cells, scope) = try counted(by: FocusList.dimensions)
    return FocusList(of: cells, in: scope, depth: depth, per: measure)
  }

  private func counted(by dimensions: [Dimension]) throws -> (JointCells, DealScope) {
    let book = DealBook(of: deals, asOf: RandomDeals.after.lastDay)
    let cube = try RandomDeals.cube(of: deals)
    let span = RandomDeals.after...RandomDeals.after
    return (
      try JointCells(of: book, in: cube, over: span, by: dimensions),
      DealScope(span, in: cube, minimumSample: 30)
    )
  }
}
