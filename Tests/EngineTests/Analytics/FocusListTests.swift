import TestSupport
import Testing

@testable import Engine

@Suite struct FocusListTests {
  /// What deals bring, dealt out anew among the deals.
  ///
  /// If 5 in 100 tables gave advice, more than 18 of 200 would do so once in two hundred times.
  @Test(arguments: [(1, ValueMeasure.deal), (2, .deal), (2, .day), (3, .deal)])
  func onPureNoiseFewTablesGiveAdvice(depth: Int, measure: ValueMeasure) throws {
    let market = try RealMarket.orMade(by: FocusList.dimensions)

    let tables = (1...200 as ClosedRange<UInt64>).count { seed in
      var generator = SeededGenerator(seed: seed)
      let list = FocusList(
        of: market.shuffled(using: &generator), in: market.scope, depth: depth, per: measure)
      return !Self.advised(list).isEmpty
    }

    #expect(tables <= 18)
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theRealDealsGiveNoAdvice() throws {
    let market = try RealMarket(from: "2023Q1", to: "2024Q3", by: FocusList.dimensions)
    let list = FocusList(of: market.cells, in: market.scope, depth: 2, per: .deal)

    #expect(Self.advised(list).isEmpty)
    #expect(list.families.count == 10 && list.families.allSatisfy { !$0.differs })
  }

  static let golden: [(measure: ValueMeasure, value: String, own: Double, shrunken: Double)] = [
    (.deal, "Core", 36642.060212514756, 36420.88666653237),
    (.deal, "Enterprise", 11568.672392638036, 11584.503201911164),
    (.deal, "Europe", 21253.774533657746, 20394.0756),
    (.day, "Core", 579.5942854474998, 575.8148144965296),
    (.day, "Pro", 196.75155686047165, 196.99767513220445),
    (.day, "North America", 300.00207617681474, 319.8980358201651),
  ]
  static let bounds = [
    (33709.00349349289, 39132.769839571854),
    (10600.077427155682, 12568.928976666646),
    (19323.304792323634, 21464.846407676367),
    (531.2009439654496, 620.4286850276096),
    (180.46503418865206, 213.53031607575684),
    (302.64215569291383, 337.15391594741635),
  ]

  /// Numbers of Tests/Oracles/focus.py.
  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"), arguments: 0..<6)
  func theValuesAreThoseOfTheDefinition(index: Int) throws {
    let market = try RealMarket(from: "2023Q1", to: "2024Q3", by: FocusList.dimensions)
    let expected = Self.golden[index]
    let list = FocusList(
      of: market.withDearCore(), in: market.scope, depth: 1, per: expected.measure)
    let row = try #require(list.rows.first { $0.segments[0].value == expected.value })
    let interval = try #require(row.interval)

    #expect(Self.isClose(row.value, expected.own) && Self.isClose(row.shrunken, expected.shrunken))
    #expect(Self.isClose(interval.lower, Self.bounds[index].0))
    #expect(Self.isClose(interval.upper, Self.bounds[index].1))
  }

  /// Holm at 0.05 lets another dimension give advice in about one of twenty tables.
  @Test func aPlantedRegionIsTheFocusAndHardlyAnythingElse() throws {
    let lists = try (1...20 as ClosedRange<UInt64>).map { seed in
      try Market(seed: seed, count: 1500) { deal in
        if deal.region == "B" { deal.amount = Amount(minorUnits: deal.amount.minorUnits * 4) }
      }.focus(depth: 1)
    }
    let focus = lists.map { list in
      Self.advised(list).filter { $0.advice == .focus }.map(\.segments)
    }

    #expect(focus.count { $0 == [[Segment(.region, "B")]] } >= 16)
    #expect(focus.allSatisfy { $0.contains([Segment(.region, "B")]) })
    #expect(lists.allSatisfy { $0.rows.first?.segments == [Segment(.region, "B")] })
  }

  @Test func aCombinationThatOnlyFollowsAShorterOneIsMarked() throws {
    let rows = try Market(seed: 2, count: 3000) { deal in
      if deal.region == "B" { deal.amount = Amount(minorUnits: deal.amount.minorUnits * 4) }
    }.focus().rows.filter { $0.advice == .focus }

    #expect(rows.filter { !$0.isImplied }.map(\.segments) == [[Segment(.region, "B")]])
    #expect(rows.count > 5)
  }

  @Test func theOrderOfTheDealsAndTheNamesDoNotMatter() throws {
    let market = Market(seed: 9, count: 1500) { deal in
      if deal.product == "Q" { deal.outcome = .lost }
    }
    var renamed = market
    for index in renamed.deals.indices { renamed.deals[index].product += "y" }

    try #expect(Market(deals: market.deals.reversed()).focus() == market.focus())
    try #expect(renamed.focus().rows.map(\.interval) == market.focus().rows.map(\.interval))
  }

  @Test func everyDealTwiceLeavesValuesAloneAndNarrowsTheInterval() throws {
    let market = Market(seed: 9, count: 1500) { deal in
      if deal.product == "Q" { deal.outcome = .lost }
    }
    let (once, twice) = (
      try market.focus(depth: 1), try Market(deals: market.deals + market.deals).focus(depth: 1)
    )
    func width(_ list: FocusList) throws -> Double {
      let row = try #require(list.rows.first { $0.segments == [Segment(.product, "P")] })
      let interval = try #require(row.interval)
      return interval.upper - interval.lower
    }

    #expect(Set(once.rows.map(\.value)) == Set(twice.rows.map(\.value)))
    try #expect(abs(width(once) / width(twice) - 2.0.squareRoot()) < 0.1)
  }

  @Test func belowTheMinimumNothingIsRecommended() throws {
    let rows = try Market(seed: 1, count: 900) { deal in
      if deal.region == "C", (Int(deal.id.dropFirst()) ?? 0) % 12 > 0 { deal.region = "A" }
      if deal.region == "C" { deal.amount = Amount(minorUnits: 900_000_000) }
    }.focus(depth: 1).rows.filter { $0.segments == [Segment(.region, "C")] }

    #expect(rows.map(\.advice) == [.tooFewDeals])
    #expect(rows[0].shrunken == nil && rows[0].interval == nil)
  }

  @Test(arguments: [0, 1, 29]) func fewDealsGiveNoAdvice(count: Int) throws {
    let day = RandomDeals.before.start
    let earlier = Deal(id: "E", created: day, closed: day, outcome: .won, amount: .zero)
    let list = try Market(deals: Market(seed: 1, count: count).deals + [earlier]).focus()

    #expect(list.total.closed == count)
    #expect(list.rows.allSatisfy { $0.advice == .tooFewDeals && $0.shrunken == nil })
  }

  @Test func nothingIsSaidWithoutAnAmountOrAWin() throws {
    for list in [
      try Market(seed: 1, count: 500) { $0.amount = .zero }.focus(),
      try Market(seed: 1, count: 500) { $0.outcome = .lost }.focus(per: .day),
    ] {
      #expect(list.rows.allSatisfy { $0.shrunken == nil && $0.value == 0 })
      #expect(list.families.allSatisfy { $0.pValue == nil && !$0.differs })
      #expect(Self.advised(list).isEmpty && !list.rows.isEmpty)
    }
  }

  @Test func allWonIsJudgedByTheAmounts() throws {
    let list = try Market(seed: 1, count: 500) { $0.outcome = .won }.focus(depth: 1)

    #expect(Self.advised(list).isEmpty && list.families.allSatisfy { $0.pValue != nil })
  }

  @Test func tenThousandSegmentsAreTooFewDealsEach() throws {
    var number = 0
    let list = try Market(seed: 1, count: 20_000) { deal in
      number += 1
      deal.leadSource = "L\(number % 10_000)"
    }.focus(depth: 1)
    let sources = list.rows.filter { $0.segments[0].dimension == .leadSource }

    #expect(sources.count == 10_000 && sources.allSatisfy { $0.advice == .tooFewDeals })
    #expect(Self.advised(list).isEmpty)
  }

  private static func advised(_ list: FocusList) -> [FocusList.Row] {
    list.rows.filter { $0.advice == .focus || $0.advice == .deprioritise }
  }

  private static func isClose(_ value: Double?, _ expected: Double) -> Bool {
    abs((value ?? .nan) - expected) < 1e-7 * abs(expected)
  }
}

extension RealMarket {
  /// The cells with the amounts of Core deals tripled.
  fileprivate func withDearCore() -> JointCells {
    let products = cells.dimensions.firstIndex(of: .product) ?? 0
    return cells(
      bringing: zip(values, cellOfDeal).map { value, cell in
        let name = cells.values[products][cells.codes[products][cell]]
        return (value.amount * (name == "Core" ? 3 : 1), value.isWon, value.days)
      })
  }
}
