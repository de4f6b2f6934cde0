@testable import Engine

/// Successive exports of a made-up pipeline: deals appear, move, close, and sometimes reopen.
///
/// Every creation and every close lies between the export before and the one that shows it, so
/// that at the day of an export everything true is known.
struct RandomExports {
  private let draw: SeededDraw
  private var rolls = 0
  private var deals: [Deal] = []
  private(set) var exports: [DealExport] = []
  private let reopens: Bool

  init(seed: UInt64, count: Int, newDeals: Int = 6, reopens: Bool = true) {
    draw = SeededDraw(seed: seed)
    self.reopens = reopens
    var day = Day.january(1)
    for _ in 0..<count {
      let next = day.advanced(by: 1 + roll(9))
      for index in deals.indices { deals[index] = later(deals[index], after: day, upTo: next) }
      for _ in 0..<roll(newDeals + 1) { deals.append(new(after: day, upTo: next)) }
      exports.append(DealExport(next, deals))
      day = next
    }
  }

  private mutating func roll(_ sides: Int) -> Int {
    rolls += 1
    return draw.choice(of: sides, for: rolls)
  }

  private mutating func pick(_ words: [String]) -> String { words[roll(words.count)] }

  private mutating func new(after first: Day, upTo last: Day) -> Deal {
    let created = last.advanced(by: -roll(first.distance(to: last)))
    return Deal(
      id: "D\(deals.count)", created: created, expectedClose: created.advanced(by: 60),
      amount: Amount(minorUnits: Int64(roll(900)) * 100), rep: pick(["Ada", "Bob", "Cy"]),
      industry: pick(["Retail", "Health"]), region: pick(["Europe", "India"]),
      product: pick(["Core", "Pro"]), leadSource: pick(["Partner", "Ads"]),
      stage: pick(["Lead", "Qualified", "Proposal"]))
  }

  private mutating func later(_ deal: Deal, after first: Day, upTo last: Day) -> Deal {
    switch roll(8) {
    case 0 where deal.outcome == nil: deal.moved(to: pick(["Lead", "Qualified", "Proposal"]))
    case 1: deal.worth(Int64(roll(3)) * 10_000)
    case 2 where deal.outcome == nil: deal.expected(last.advanced(by: roll(90)))
    case 3 where deal.outcome == nil:
      deal.closed(
        roll(2) == 0 ? .won : .lost, on: last.advanced(by: -roll(first.distance(to: last))))
    case 4 where deal.outcome != nil && reopens && roll(3) == 0: reopened(deal)
    case 5 where roll(3) == 0: handedOver(deal)
    default: deal
    }
  }

  private func reopened(_ deal: Deal) -> Deal {
    var deal = deal
    deal.outcome = nil
    deal.closed = nil
    deal.stage = "Proposal"
    return deal
  }

  private mutating func handedOver(_ deal: Deal) -> Deal {
    var deal = deal
    deal.rep = pick(["Ada", "Bob", "Cy", "Dee"])
    deal.region = pick(["Europe", "India", "Japan"])
    return deal
  }
}
