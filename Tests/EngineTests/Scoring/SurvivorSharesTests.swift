@testable import Engine
import Testing

@Test func shareHoldsTheDealsThatTookLonger() {
  let deals = [
    deal("A", created: 0, closed: 2, won: true), deal("B", created: 0, closed: 5, won: false),
    deal("C", created: 1, closed: 6, won: true), deal("D", created: 0, closed: 0, won: false),
  ]
  let shares = SurvivorShares(of: [0, 1, 2, 3], in: book(of: deals, asOf: 9))

  #expect(shares.share(olderThan: 0).closed == 3)
  #expect(shares.share(olderThan: 2).closed == 2)
  #expect(shares.share(olderThan: 2).won == 1)
  #expect(shares.share(olderThan: 5).rate == nil)
  #expect(shares.share(olderThan: 900).closed == 0)
}

@Test func noDealsHaveNoShare() {
  let book = book(of: [deal("A", created: 0, closed: nil)], asOf: 9)

  #expect(SurvivorShares(of: [], in: book).share(olderThan: 0) == WinShare())
}

@Test(arguments: 1...10 as ClosedRange<UInt64>)
func quantilesAreThoseOfTheCycles(seed: UInt64) {
  var draws = Draws(state: seed)
  let days = (0..<40).map { _ in draws.below(30) }
  let survivors = SurvivorShares(days: days, isWon: days.map { _ in true })
  let cycles = CycleSpread(days.map { Int32($0) })

  for share in [0, 0.25, 0.5, 0.97, 1] {
    #expect(survivors.quantile(share, of: days.count) == cycles.quantile(share))
  }
  #expect(SurvivorShares(days: [], isWon: []).quantile(0.5, of: 0) == nil)
}
