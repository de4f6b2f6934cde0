import TestSupport
import Testing

@testable import Engine

/// Expected values: `python3 Tests/Oracles/joint_change.py`, and with the real export as argument.
@Suite struct JointChangeTests {
  @Test(arguments: [
    (
      Weight.count, [-0.0031059804893354757, -9.922325188148944e-05, -0.041458500408816976],
      [0.011010051175605837, 0.0012407633123174343, 0.04877305719112821]
    ),
    (
      .amount, [-0.004728236114507658, 0.0002648883778939103, -0.05700546362873074],
      [0.0118924474680992, 0.0033907008257690703, 0.05389554488374979]
    ),
  ])
  func effectsAndErrorsAgreeWithStatsmodels(
    weight: Weight, effects: [Double], errors: [Double]
  ) throws {
    let joint = try #require(try Self.made(by: [.region, .product], weight: weight))
    let all = joint.parts.map(\.effect) + [try #require(joint.conversion)]

    #expect(zip(all, effects).allSatisfy { abs($0.value - $1) < 1e-12 })
    #expect(zip(all, errors).allSatisfy { abs(($0.standardError ?? 0) - $1) < 1e-12 })
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theRealChangeIsConversionAtTheSameMix() throws {
    let book = try RealBook.book(asOf: try #require(Day("2024-09-30")))
    let joint = try #require(
      try Self.joint(
        of: book, Cube.byQuarter(book), by: [.industry, .region, .product, .leadSource],
        from: "2024Q1", to: "2024Q2"))
    let conversion = try #require(joint.conversion)

    #expect(abs(joint.mix.value - 0.0001955696268697572) < 1e-12)
    #expect(abs((joint.mix.standardError ?? 0) - 0.0028283015493969386) < 1e-12)
    #expect(abs(conversion.value - -0.02887165544581232) < 1e-12)
    #expect(abs((conversion.standardError ?? 0) - 0.025295787219521033) < 1e-12)
    #expect(joint.parts.map(\.dimensions) == [[.industry], [.region], [.product], [.leadSource]])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>, [Weight.count, .amount])
  func mixAndConversionAreTheChange(seed: UInt64, weight: Weight) throws {
    let random = RandomDeals(seed: seed, count: 300)
    let book = DealBook(of: random.deals, asOf: RandomDeals.after.lastDay)
    let cube = try random.cube()
    let joint = try #require(
      try Self.joint(
        of: book, cube, by: [.region, .rep], from: "2024Q1", to: "2024Q2", weight: weight))
    let change = ChangeTest(
      from: cube.total(in: RandomDeals.before), to: cube.total(in: RandomDeals.after),
      weight: weight
    ).change

    let sum = joint.parts.reduce(0) { $0 + $1.effect.value }
    #expect(abs(sum - joint.mix.value) < 1e-12)
    #expect(try abs(sum + #require(joint.conversion).value - #require(change)) < 1e-12)
  }

  /// A product that says no more than the region does, and one that changed with the period.
  @Test func whatCannotBeToldApartIsReportedTogether() throws {
    let deals = RandomDeals(seed: 8, count: 400).deals.map { deal in
      var deal = deal
      deal.region = deal.region == "D" ? "C" : deal.region
      deal.product = deal.region + "-box"
      deal.industry = deal.closed.map { $0 < RandomDeals.after.start ? "old" : "new" } ?? ""
      return deal
    }
    let book = DealBook(of: deals, asOf: RandomDeals.after.lastDay)
    let cube = try RandomDeals.cube(of: deals)

    let twins = try #require(
      try Self.joint(
        of: book, cube, by: [.region, .rep, .product], from: "2024Q1", to: "2024Q2"))
    let alone = try #require(
      try Self.joint(of: book, cube, by: [.region, .rep], from: "2024Q1", to: "2024Q2"))
    let renamed = try #require(
      try Self.joint(of: book, cube, by: [.industry, .rep], from: "2024Q1", to: "2024Q2"))

    #expect(twins.parts.map(\.dimensions) == [[.region, .product], [.rep]])
    #expect(
      zip(twins.parts, alone.parts).allSatisfy { abs($0.effect.value - $1.effect.value) < 1e-12 })
    #expect(renamed.conversion == nil)
    let change = try #require(
      ChangeTest(
        from: cube.total(in: RandomDeals.before), to: cube.total(in: RandomDeals.after),
        weight: .count
      ).change)
    #expect(abs(renamed.mix.value - change) < 1e-12)
  }

  @Test func anotherOrderOfTheDealsChangesNothing() throws {
    let deals = RandomDeals(seed: 3, count: 300).deals
    let joints = try [deals, deals.reversed()].map { deals in
      try Self.joint(
        of: DealBook(of: deals, asOf: RandomDeals.after.lastDay), RandomDeals.cube(of: deals),
        by: [.region, .rep], from: "2024Q1", to: "2024Q2")
    }

    let conversions = joints.compactMap { $0?.conversion?.value }
    #expect(conversions.count == 2 && abs(conversions[0] - conversions[1]) < 1e-12)
  }

  @Test func manySegmentsOneSegmentAndNoSegmentHaveAnAnswer() throws {
    let many = (0..<10_000).map { number in
      Deal(
        id: "\(number)", created: RandomDeals.before.start,
        closed: (number % 2 == 0 ? RandomDeals.before : RandomDeals.after).start,
        outcome: number % 3 == 0 ? .won : .lost, amount: .zero, region: "region \(number)")
    }
    let book = DealBook(of: many, asOf: RandomDeals.after.lastDay)
    let cube = try RandomDeals.cube(of: many)
    let joint = try #require(
      try Self.joint(of: book, cube, by: [.region, .rep], from: "2024Q1", to: "2024Q2"))

    #expect(joint.conversion.map { $0.value.isFinite } == true)
    #expect(joint.parts.allSatisfy { $0.effect.value == 0 || $0.effect.value.isFinite })
    #expect(
      try Self.joint(
        of: book, cube, by: [.region], from: "2024Q1", to: "2024Q2", weight: .amount) == nil,
      "no amount, no rate to split")
  }

  private static func joint(
    of book: DealBook, _ cube: Cube, by dimensions: [Dimension], from before: String,
    to after: String, weight: Weight = .count
  ) throws -> JointChange? {
    JointChange(
      of: try JointCells(
        of: book, in: cube, from: RandomDeals.quarter(before), to: RandomDeals.quarter(after),
        by: dimensions), weight: weight)
  }

  private static func made(by dimensions: [Dimension], weight: Weight) throws -> JointChange? {
    let deals = OracleDeals.deals
    return try joint(
      of: DealBook(of: deals, asOf: RandomDeals.after.lastDay), RandomDeals.cube(of: deals),
      by: dimensions, from: "2024Q1", to: "2024Q2", weight: weight)
  }
}

extension Cube {
  fileprivate static func byQuarter(_ book: DealBook) throws -> Cube {
    try Cube(of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
  }
}
