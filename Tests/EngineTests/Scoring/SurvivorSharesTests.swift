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
