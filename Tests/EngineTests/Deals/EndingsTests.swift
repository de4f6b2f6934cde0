import Testing

@testable import Engine

@Suite struct EndingsTests {
  private func endings(won: Int, paidWins: Int, lost: Int, paidLosses: Int) -> Endings {
    let wins = (0..<won).map { (Outcome.won.rawValue, Int64($0 < paidWins ? 1 : 0)) }
    let losses = (0..<lost).map { (Outcome.lost.rawValue, Int64($0 < paidLosses ? 1 : 0)) }
    let deals = wins + losses
    var endings = Endings()
    endings.add(deals.count) { (1, 5 + Int32($0), deals[$0].0, deals[$0].1) }
    return endings
  }

  @Test(arguments: [
    (100, 95, 20, 1, true), (100, 94, 20, 1, false), (100, 95, 20, 2, false),
    (100, 100, 9, 0, false), (0, 0, 20, 0, false),
  ])
  func amountsOfWonDealsAloneTell(won: Int, paid: Int, lost: Int, paidLosses: Int, tell: Bool) {
    let endings = endings(won: won, paidWins: paid, lost: lost, paidLosses: paidLosses)

    #expect(endings.areToldByAmounts == tell)
  }

  @Test func sumsAndTheNewestDayAreThoseOfBoth() {
    var both = endings(won: 2, paidWins: 1, lost: 1, paidLosses: 1)
    both += endings(won: 0, paidWins: 0, lost: 7, paidLosses: 0)

    #expect(both.all == SIMD4(0, 2, 8, 0))
    #expect(both.paid == SIMD4(0, 1, 1, 0))
    #expect(both.count == 10)
    #expect(both.newestDay == Day(number: 11))
    #expect(Endings().newestDay == nil)
  }
}
