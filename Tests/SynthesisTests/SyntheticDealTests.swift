import Testing

@testable import Synthesis

@Suite struct SyntheticDealTests {
  @Test func theLastStageIsNamedFromTheCloseOn() {
    let deal = MadeDeal.deal(created: 100, closed: 112, won: true)

    #expect(deal.stage(on: 100) == 0)
    #expect(deal.stage(on: 111) == UInt8(StagePath.proposal))
    #expect(deal.stage(on: 112) == UInt8(StagePath.closed))
    #expect(!deal.isOpen)
    #expect(MadeDeal.deal(created: 100, closed: SyntheticDeal.open, won: true).isOpen)
  }

  @Test func numbersOfABookHaveOneWidth() {
    #expect(SyntheticDeal.idWidth(ofBook: 6000) == 5)
    #expect(SyntheticDeal.idWidth(ofBook: 1_000_000) == 7)
  }
}
