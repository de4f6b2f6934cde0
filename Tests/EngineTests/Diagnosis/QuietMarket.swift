import TestSupport

@testable import Engine

/// Deals of three years in which nothing ever changes, until a test changes something.
struct QuietMarket {
  static let before = RandomDeals.quarter("2024Q1")
  static let after = RandomDeals.quarter("2024Q2")
  static let asOf = after.lastDay.advanced(by: 15)
  private static let chances = ["Referral": 6, "Partner": 5, "Inbound": 4, "List": 2]

  private(set) var deals: [Deal] = []
  private var generator: SeededGenerator

  /// So many deals are created in every quarter, about.
  init(seed: UInt64, quarters: Int = 12, deals perQuarter: Int = 400) {
    generator = SeededGenerator(seed: seed)
    let start = Self.after.next.start.advanced(by: -91 * quarters)
    for number in 0..<perQuarter * quarters {
      let created = start.advanced(by: Int.random(in: 0..<91 * quarters, using: &generator))
      deals.append(deal(number, created: created))
    }
  }

  private mutating func deal(_ number: Int, created: Day) -> Deal {
    let source = ["Referral", "Partner", "Inbound", "List"].randomElement(using: &generator) ?? ""
    return Deal(
      id: "D\(number)", created: created,
      closed: created.advanced(by: Int.random(in: 5..<95, using: &generator)),
      outcome: outcome(of: source),
      amount: Amount(minorUnits: Int64.random(in: 100_000...9_000_000, using: &generator)),
      rep: "R\(Int.random(in: 0..<8, using: &generator))",
      industry: ["Retail", "Bank", "Health"].randomElement(using: &generator) ?? "",
      region: ["North", "South", "East"].randomElement(using: &generator) ?? "",
      product: ["Core", "Pro"].randomElement(using: &generator) ?? "", leadSource: source,
      stage: ["Demo", "Proposal", "Negotiation"].randomElement(using: &generator) ?? "")
  }

  /// What a deal of a lead source comes to.
  mutating func outcome(of source: String) -> Outcome {
    Int.random(in: 0..<10, using: &generator) < Self.chances[source] ?? 0 ? .won : .lost
  }

  /// Whether something happens that does so once in so many times.
  mutating func happens(onceIn times: Int) -> Bool {
    Int.random(in: 0..<times, using: &generator) == 0
  }

  /// The market with some of its deals changed.
  func changing(_ change: (inout Deal, inout Self) -> Void) -> Self {
    var copy = self
    copy.deals = deals.map { deal in
      var deal = deal
      change(&deal, &copy)
      return deal
    }
    return copy
  }

  /// What a diagnosis of the last quarter looks at.
  func data(
    versus: Period = before, stays: [StageStay] = [], asOf: Day = asOf
  ) throws -> DiagnosisData {
    let book = DealBook(of: deals, asOf: asOf)
    let cube = try Cube(
      of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
    return DiagnosisData(
      book: book, cube: cube, wholePeriods: cube, before: versus, after: Self.after, stays: stays,
      minimumSample: 30, minimumRepDeals: 30)
  }
}

extension Deal {
  func closes(in period: Period) -> Bool {
    closed.map { $0 >= period.start && $0 < period.next.start } ?? false
  }

  func isCreated(in period: Period) -> Bool {
    created >= period.start && created < period.next.start
  }
}
