import Testing

@testable import Engine

@Suite struct BaseChancesTests {
  /// 40 deals of A with 30 wins, 60 of B with 20, all closed at one age, so that no age says anything.
  private static let closed = [("A", 40, 30), ("B", 60, 20)].flatMap { product, count, won in
    (0..<count).map {
      deal("\(product)\($0)", created: 0, closed: 9, won: $0 < won, product: product)
    }
  }
  private static let open = ["A", "B"].map { deal($0, created: 5, closed: nil, product: $0) }

  @Test func chancesAreTheRatesOfDealsAlikeInTheOrderOfTheRows() throws {
    let deals = book(of: Self.closed + Self.open, asOf: 10)
    let rates = try #require(BaseRates(of: deals))

    let chances = try #require(BaseChances(of: [101, 100], in: deals))

    #expect(chances.deals == 100)
    for (chance, row) in zip(chances.values, [101, 100]) {
      #expect(abs(chance - rates.rate(of: row, in: deals)) < 1e-12)
    }
    #expect(chances.scores()[100]?.probability == chances.values[1])
    #expect(chances.scores()[101]?.kind == .baseRate)
  }

  @Test func aModelsProbabilitiesStandBesideThem() throws {
    let deals = book(of: Self.closed + Self.open, asOf: 10)
    let chances = try #require(BaseChances(of: deals.openRows, in: deals))

    let score = try #require(chances.scores(ofModel: [0.2, 0.9])[101])

    #expect(score.probability == 0.9 && score.kind == .model)
    #expect(score.baseRate == chances.values[1] && score.baseRateDeals == 100)
  }

  @Test func fewDealsOrOneOutcomeGiveNone() {
    let all = book(of: Self.closed + Self.open, asOf: 10)
    let won = book(of: Self.closed.filter { $0.outcome == .won } + Self.open, asOf: 10)

    #expect(BaseChances(of: all.openRows, in: all, minimumDeals: 101) == nil)
    #expect(BaseChances(of: won.openRows, in: won) == nil)
  }
}
