import Testing

@testable import Engine

/// 300 deals made by arithmetic.
///
/// Expected: scipy, by `python3 Tests/Oracles/expected_wins.py`.
@Suite struct ExpectedWinsTests {
  private static let asOf = Day(number: 20_000)

  /// The partner's six deals are too few for a column of their own.
  private static func deal(_ number: Int, rep: String) -> Deal {
    Deal(
      id: "\(number)", created: asOf.advanced(by: -40), closed: asOf.advanced(by: -1),
      outcome: (number * 7919) % 10 < 3 + 2 * (number % 3) + number / 3 % 2 ? .won : .lost,
      amount: Amount(minorUnits: Int64(100_000 * (1 + number * 37 % 211))), rep: rep,
      industry: ["SaaS", "Retail", "Health"][number % 3],
      region: ["Europe", "India"][number / 3 % 2], product: ["Core", "Max"][number / 7 % 2],
      leadSource: number % 50 == 0 ? "Partner" : "Inbound")
  }

  private static func chances(_ deals: [Deal]) -> [Double] {
    ExpectedWins(of: Array(deals.indices), in: DealBook(of: deals, asOf: asOf)).probabilities
  }

  private static let deals = (0..<300).map { deal($0, rep: "R\($0 % 4)") }

  @Test(arguments: [
    (0, 0.45143238252767887), (1, 0.49047265912675747), (50, 0.7367910138022087),
    (124, 0.5325079181934612), (299, 0.7988926730668169),
  ])
  func chancesAgreeWithScikitLearn(number: Int, chance: Double) {
    #expect(abs(Self.chances(Self.deals)[number] - chance) < 1e-12)
  }

  @Test func theChancesAddUpToTheWins() {
    #expect(abs(Self.chances(Self.deals).reduce(0, +) - 170) < 1e-10)
  }

  @Test func whoseADealIsDoesNotMatter() {
    let others = (0..<300).map { Self.deal($0, rep: $0 % 10 == 0 ? "Star" : "Crowd") }

    #expect(Self.chances(others) == Self.chances(Self.deals))
  }

  @Test func theOrderOfTheDealsDoesNotMatter() {
    let backwards = Array(Self.chances(Self.deals.reversed()).reversed())

    #expect(zip(backwards, Self.chances(Self.deals)).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func onlyTheRowsGivenAreLearnedFrom() {
    let book = DealBook(of: Self.deals, asOf: Self.asOf)
    let rows = Array(stride(from: 0, to: 300, by: 2))
    let some = ExpectedWins(of: rows, in: book).probabilities
    let alone = Self.chances(rows.map { Self.deals[$0] })

    #expect(some.count == 150)
    #expect(zip(some, alone).allSatisfy { abs($0 - $1) < 1e-9 })
  }
}
