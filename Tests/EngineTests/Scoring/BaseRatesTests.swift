@testable import Engine
import Testing

private func deals(_ product: String, closed: Int, won: Int) -> [Deal] {
  (0..<closed).map {
    deal("\(product)\($0)", created: 0, closed: 9, won: $0 < won, product: product)
  }
}

/// 40 deals of A with 30 wins, 60 of B with 20: likeness 175/1275, worth 6.2857 prior deals.
@Test func ratesFollowTheWorkedExample() throws {
  let open = [
    deal("X", created: 5, closed: nil, product: "A"),
    deal("Y", created: 5, closed: nil, product: "B"),
    deal("Z", created: 5, closed: nil, product: "new"),
  ]
  let book = book(
    of: deals("A", closed: 40, won: 30) + deals("B", closed: 60, won: 20) + open, asOf: 10)

  let rates = try #require(BaseRates(of: book))

  #expect(rates.overall == 0.5)
  #expect(abs(rates.rate(of: 100, in: book) - 0.7160494) < 1e-6)
  #expect(abs(rates.rate(of: 101, in: book) - 0.3491379) < 1e-6)
  #expect(rates.rate(of: 102, in: book) == 0.5)
}

@Test func groupsThatDifferByLuckOnlyShareOneRate() throws {
  let closed = deals("A", closed: 50, won: 26) + deals("B", closed: 50, won: 24)
  let book = book(of: closed, asOf: 10)

  let rates = try #require(BaseRates(of: book))

  #expect(rates.rate(of: 0, in: book) == 0.5)
  #expect(rates.rate(of: 99, in: book) == 0.5)
}

/// Small deals are won three times in four and large ones one time in four; what an unknown amount will
/// be nobody says.
@Test func aDealWithoutAnAmountIsLikeDealsOfAllAmounts() throws {
  let closed = [100, 900].flatMap { amount in
    (0..<80).map {
      deal(
        "\(amount)-\($0)", created: 0, closed: 9, won: ($0 < 60) == (amount == 100), amount: amount)
    }
  }
  let open = [100, 900, 0].map { deal("open\($0)", created: 5, closed: nil, amount: $0) }
  let book = book(of: closed + open, asOf: 10)

  let rates = try #require(BaseRates(of: book))

  #expect(rates.rate(of: 160, in: book) > 0.7)
  #expect(rates.rate(of: 161, in: book) < 0.3)
  #expect(rates.rate(of: 162, in: book) == 0.5)
}

@Test func ratesStayBetweenZeroAndOne() throws {
  for seed in 1...20 {
    let book = PlantedDeals(signal: 2, count: 400, seed: UInt64(seed)).book()
    let rates = try #require(BaseRates(of: book))

    #expect(book.openRows.allSatisfy { (0...1).contains(rates.rate(of: $0, in: book)) })
  }
}

@Test func withoutClosedDealsThereIsNoRate() {
  #expect(BaseRates(of: book(of: [deal("A", created: 0, closed: nil)], asOf: 3)) == nil)
}
