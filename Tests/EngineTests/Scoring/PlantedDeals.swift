import Engine
import Glibc

/// Seeded deals whose odds of winning are known: Partner is weak, Referral strong, rep_0 weak.
///
/// They are created over 730 days from 2022-01-01 and take 5 to 124 days; a change of the odds or of
/// the mix can be planted.
struct PlantedDeals {
  static let firstDay = Day(number: 18_993)

  /// Scales the planted effects on the log-odds; 0 makes the outcome pure luck.
  var signal = 1.0
  var count = 2500
  var seed: UInt64 = 1
  /// They are created over so many days.
  var span = 730
  /// From this day after the first, deals that end are lost although they would be won with this chance.
  var spoilt: (from: Int, chance: Double)?
  /// From this day after the first, every other deal comes from Partner.
  var partnersFrom: Int?

  /// So many times longer do lost deals take than they would if they were won.
  var losersWait = 1.0

  /// All deals with their outcomes.
  var deals: [Deal] {
    var draws = Draws(state: seed)
    return (0..<count).map { index in deal(index, from: &draws) }
  }

  /// What was known on a day, by default the last day of creation.
  func book(asOf day: Day? = nil) -> DealBook {
    DealBook(of: deals, asOf: day ?? Self.firstDay.advanced(by: span - 1))
  }

  private func deal(_ index: Int, from draws: inout Draws) -> Deal {
    let created = Self.firstDay.advanced(by: draws.below(span))
    var source = draws.below(4)
    if let from = partnersFrom, index % 2 == 0, Self.firstDay.distance(to: created) >= from {
      source = 0
    }
    let rep = draws.below(12)
    let product = draws.below(3)
    let effect = [-1.2, 0, 0, 1.2][source] + (rep == 0 ? -1.2 : 0) + [0.6, 0, -0.6][product]
    var isWon = draws.unit() < 1 / (1 + exp(-signal * effect))
    let days = 5 + draws.below(120)
    let closed = created.advanced(by: isWon ? days : Int(Double(days) * losersWait))
    if let spoilt, Self.firstDay.distance(to: closed) >= spoilt.from {
      // A draw of its own leaves all others as they are.
      var draw = Draws(state: UInt64(index) &* 2_654_435_761 &+ seed)
      if draw.unit() < spoilt.chance { isWon = false }
    }
    return Deal(
      id: "D\(index)", created: created, closed: closed,
      outcome: isWon ? .won : .lost,
      amount: Amount(minorUnits: Int64(100_000 + draws.below(9_000_000))),
      rep: "rep_\(rep)", industry: ["SaaS", "Health", "Retail"][draws.below(3)],
      region: ["Europe", "India"][draws.below(2)], product: ["Core", "Pro", "Max"][product],
      leadSource: ["Partner", "Inbound", "Outbound", "Referral"][source], stage: "Demo")
  }
}

extension PlantedDeals {
  /// A model that learned on a day from a market of its own, which may hold nothing but luck.
  static func model(signal: Double = 1, on day: Day) throws -> ScoringModel {
    try ScoringModel.train(on: DealBook(of: PlantedDeals(signal: signal, seed: 9).deals, asOf: day))
  }
}

/// A linear congruential generator (Knuth's MMIX constants).
struct Draws {
  var state: UInt64

  mutating func below(_ count: Int) -> Int { Int(unit() * Double(count)) }

  mutating func unit() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }
}
