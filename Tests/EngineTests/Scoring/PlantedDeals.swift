import Engine
import Glibc

/// Seeded deals whose odds of winning are known: Partner is weak, Referral strong, rep_0 weak.
///
/// They are created over 730 days from 2022-01-01 and take 5 to 124 days.
struct PlantedDeals {
  static let firstDay = Day(number: 18_993)

  /// Scales the planted effects on the log-odds; 0 makes the outcome pure luck.
  var signal = 1.0
  var count = 2500
  var seed: UInt64 = 1

  /// All deals with their outcomes.
  var deals: [Deal] {
    var draws = Draws(state: seed)
    return (0..<count).map { index in deal(index, from: &draws) }
  }

  /// What was known on a day, by default the last day of creation.
  func book(asOf day: Day? = nil) -> DealBook {
    DealBook(of: deals, asOf: day ?? Self.firstDay.advanced(by: 729))
  }

  private func deal(_ index: Int, from draws: inout Draws) -> Deal {
    let created = Self.firstDay.advanced(by: draws.below(730))
    let source = draws.below(4)
    let rep = draws.below(12)
    let product = draws.below(3)
    let effect = [-1.2, 0, 0, 1.2][source] + (rep == 0 ? -1.2 : 0) + [0.6, 0, -0.6][product]
    let isWon = draws.unit() < 1 / (1 + exp(-signal * effect))
    return Deal(
      id: "D\(index)", created: created, closed: created.advanced(by: 5 + draws.below(120)),
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
