import TestSupport
import Testing

@testable import Engine

@Suite struct CombinationsTests {
  /// If 5 in 100 runs reported something, more than 11 of 100 would do so once in two hundred times.
  @Test func onDealsDealtOutAnewChanceRarelyStandsOut() throws {
    let market = try RealMarket.orMade(by: ChangeDrivers.dimensions)

    let reports = try (1...100 as ClosedRange<UInt64>).count { seed in
      var generator = SeededGenerator(seed: seed)
      let combinations = try Combinations(
        of: market.shuffled(using: &generator), in: market.scope, depth: 2, permutations: 99,
        seed: seed)
      return !combinations.found.isEmpty
    }

    #expect(reports <= 11)
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func nothingStandsOutOfTheRealQuarter() throws {
    let market = try RealMarket(from: "2024Q2", to: "2024Q2", by: ChangeDrivers.dimensions)
    let combinations = try Combinations(of: market.cells, in: market.scope, depth: 2)

    #expect(combinations.total.closed == 637 && combinations.total.won == 279)
    #expect(combinations.found.isEmpty && combinations.tested > 100)
    #expect(combinations.rows.allSatisfy { $0.adjustedP > 0.5 && $0.tally.closed >= 30 })
  }

  /// Luck adds a second one in about one of twenty markets.
  @Test func aPlantedCombinationIsFoundFirstAndHardlyAnythingElse() throws {
    let markets = try (1...6 as ClosedRange<UInt64>).map { seed in
      try Market(seed: seed, count: 2500) { deal in
        if deal.industry == "I2", deal.region == "B" { deal.outcome = .won }
      }.combinations()
    }

    for market in markets {
      let first = try #require(market.found.first)
      #expect(first.segments == [Segment(.industry, "I2"), Segment(.region, "B")])
      #expect(first.adjustedP <= 0.05 && first.tally.winRate == 1)
      #expect(market.rows.first?.tally.winRate == 1)
    }
    #expect(markets.count { $0.found.count > 1 } <= 1)
  }

  @Test func aWeakRegionIsNotToldAsOneOfItsReps() throws {
    let market = Market(seed: 3, count: 2500) { deal in
      if deal.region == "B" { deal.outcome = .lost }
    }

    try #expect(market.combinations().found.map(\.segments) == [[Segment(.region, "B")]])
  }

  @Test func theOrderOfTheDealsChangesNothing() throws {
    let market = Market(seed: 5, count: 900)

    try #expect(Market(deals: market.deals.reversed()).combinations() == market.combinations())
  }

  @Test func theNamesOfTheValuesDoNotMatter() throws {
    let market = Market(seed: 5, count: 900)
    var renamed = market
    for index in renamed.deals.indices { renamed.deals[index].region += "x" }

    let (one, other) = (try market.combinations(), try renamed.combinations())

    #expect(one.rows.map(\.tally) == other.rows.map(\.tally))
    #expect(one.rows.map(\.adjustedP) == other.rows.map(\.adjustedP))
  }

  @Test func everyDealTwiceLeavesRatesAndValuesAlone() throws {
    let market = Market(seed: 5, count: 1200)
    let twice = try Market(deals: market.deals + market.deals).combinations()
    let once = Dictionary(
      uniqueKeysWithValues: try market.combinations().rows.map { ($0.segments, $0.tally) })

    for row in twice.rows {
      guard let tally = once[row.segments] else { continue }
      #expect(row.tally.winRate == tally.winRate && row.tally.closed == 2 * tally.closed)
      #expect(row.tally.valuePerDeal == tally.valuePerDeal)
      #expect(row.tally.wonPerOpenDay == tally.wonPerOpenDay)
    }
    #expect(once.count > 50)
  }

  @Test func theFrontIsWhatNoOtherCombinationBeatsInBoth() throws {
    let rows = try Market(seed: 8, count: 1200).combinations().rows
    let points = rows.map { ($0.tally.winRate ?? 0, $0.tally.valuePerDeal ?? 0) }

    for (row, point) in zip(rows, points) {
      let isBeaten = points.contains {
        $0.0 >= point.0 && $0.1 >= point.1 && ($0.0 > point.0 || $0.1 > point.1)
      }
      #expect(row.isOnFront == !isBeaten)
    }
    #expect(rows.contains { $0.isOnFront })
  }

  @Test func aCombinationWithTheDealsOfAShorterOneIsNotListed() throws {
    let market = Market(seed: 4, count: 600) { $0.rep = "of \($0.region)" }
    let names = try market.combinations().rows.map { Set($0.segments.map(\.dimension)) }

    #expect(!names.contains([.region, .rep]))
    #expect(names.contains([.region]) || names.contains([.rep]))
  }

  @Test(arguments: [0, 1, 29]) func fewDealsAreNotCompared(count: Int) throws {
    let deals = Market(seed: 1, count: count).deals
    guard count > 0 else {
      try Self.expectNothing(Market(deals: [Self.earlier]).combinations())
      return
    }

    try Self.expectNothing(Market(deals: deals).combinations())
  }

  @Test(arguments: [Outcome.won, .lost]) func oneOutcomeForAllLetsNothingStandOut(
    outcome: Outcome
  ) throws {
    let combinations = try Market(seed: 1, count: 400) { $0.outcome = outcome }.combinations()

    #expect(combinations.found.isEmpty && !combinations.rows.isEmpty)
    #expect(combinations.rows.allSatisfy { $0.pValue == 1 && $0.adjustedP == 1 })
  }

  @Test func dealsThatAgreeInEverythingAreNotCompared() throws {
    let market = Market(seed: 1, count: 400) { deal in
      deal = Deal(
        id: deal.id, created: deal.created, closed: deal.closed, outcome: deal.outcome,
        amount: deal.amount)
    }

    try Self.expectNothing(market.combinations())
  }

  @Test func tenThousandSegmentsOfFewDealsAreNone() throws {
    var number = 0
    let market = Market(seed: 1, count: 20_000) { deal in
      number += 1
      deal.rep = "R\(number % 10_000)"
    }
    let combinations = try market.combinations(permutations: 19)

    #expect(!combinations.rows.isEmpty)
    #expect(combinations.rows.allSatisfy { $0.segments.allSatisfy { $0.dimension != .rep } })
  }

  /// A deal of the quarter before, so that there is a period to ask about.
  private static var earlier: Deal {
    let day = RandomDeals.before.start
    return Deal(id: "D", created: day, closed: day, outcome: .won, amount: .zero)
  }

  private static func expectNothing(_ combinations: Combinations) {
    #expect(combinations.rows.isEmpty && combinations.found.isEmpty && combinations.tested == 0)
  }
}
