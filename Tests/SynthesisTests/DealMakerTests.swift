import Engine
import Testing

@testable import Synthesis

/// Whether a large book really has the odds that the market plants.
@Suite struct DealMakerTests {
  private let maker = SyntheticExport(
    deals: 60_000, seed: 77, endingOn: Day(number: 20_757)
  ).maker
  private let closed: [SyntheticDeal]

  init() {
    closed = (0..<maker.count).map(maker.deal).filter { !$0.isOpen }
  }

  /// The odds ratio of two groups within equal strata, after Mantel and Haenszel (1959).
  private func oddsRatio(
    _ isIn: (SyntheticDeal) -> Bool, within stratum: (SyntheticDeal) -> Int
  ) -> Double {
    var above = 0.0
    var below = 0.0
    for deals in Dictionary(grouping: closed, by: stratum).values {
      let inside = deals.filter(isIn)
      let won = Double(inside.count(where: \.isWon))
      let others = Double(deals.count(where: \.isWon)) - won
      let lost = Double(inside.count) - won
      let othersLost = Double(deals.count) - won - others - lost
      above += won * othersLost / Double(deals.count)
      below += others * lost / Double(deals.count)
    }
    return above / below
  }

  private func stratum(_ deal: SyntheticDeal) -> Int {
    (Int(deal.leadSource) * 3 + Int(deal.product)) * 4 + deal.sizeRank >> 14
  }

  @Test func repsWinAtThePlantedOdds() {
    let weak = oddsRatio({ $0.rep == UInt8(Market.weakRep) }, within: stratum)
    let plain = oddsRatio({ $0.rep == 3 }, within: stratum)

    // The others' average odds lie a little above one, and a ratio over mixed odds shrinks a little.
    #expect((0.27...0.37).contains(weak), "\(weak)")
    #expect((0.85...1.2).contains(plain), "\(plain)")
  }

  @Test func productsWinAtThePlantedOdds() {
    let ratio = oddsRatio({ $0.product == 2 }) { $0.product == 1 ? -1 : Int($0.leadSource) }

    // 0.7 to 1.35; the middle product has a stratum of its own, which adds nothing.
    #expect((0.48...0.58).contains(ratio), "\(ratio)")
  }

  @Test func mostWinsOfTheDroppingCombinationAreLost() {
    func rate(from: Day, to: Day) -> Double {
      let deals = closed.filter {
        Int($0.industry) == Market.dropIndustry && Int($0.region) == Market.dropRegion
          && $0.leadSource == 2 && (from.number..<to.number).contains($0.closed)
      }
      return Double(deals.count(where: \.isWon)) / Double(deals.count)
    }
    let newest = maker.plan.newest
    let kept =
      rate(from: newest.start, to: newest.next.start)
      / rate(from: maker.plan.start, to: newest.start)

    // 1 - 0.78, give or take what a few hundred deals allow.
    #expect((0.1...0.4).contains(kept), "\(kept)")
  }

  @Test func aDealDoesNotDependOnWhenItIsMade() {
    let later = maker.deal(4321)
    _ = maker.deal(1)

    #expect(maker.deal(4321).amount == later.amount)
    #expect(maker.deal(4321).created == later.created)
    #expect(maker.deal(4321).closed == later.closed)
  }

  @Test func dealsComeInOrderOfCreation() {
    let created = (0..<maker.count).map { maker.deal($0).created }

    #expect(zip(created, created.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func forgottenDealsStayOpenAndAreOld() {
    let forgotten = (0..<maker.count).map(maker.deal).filter(\.isForgotten)

    #expect(forgotten.allSatisfy { $0.isOpen && maker.plan.end.number - $0.created > 100 })
    // One in eight of the open deals, which are 5 % of 60,000.
    #expect((280...440).contains(forgotten.count), "\(forgotten.count)")
  }
}
