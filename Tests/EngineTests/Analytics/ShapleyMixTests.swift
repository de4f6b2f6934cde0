import TestSupport
import Testing

@testable import Engine

@Suite struct ShapleyMixTests {
  // Expected: python3 Tests/Oracles/shapley_mix.py
  @Test(arguments: [
    (
      [Dimension.region, .product], Weight.count,
      [-0.005112680551725336, -0.002142591207058903, -0.007255271758784239, -0.03740843239124964],
      [0.011265901827996675, 0.0030894493258229786, 0.012355363833397118, 0.04872947489558647]
    ),
    (
      [.region, .product], .amount,
      [
        -0.007244273051778793, -0.0023811753709209633, -0.009625448422699757, -0.051843362942644605,
      ],
      [0.01223597183179675, 0.004800700959616738, 0.013963790250192738, 0.05381892400569585]
    ),
    (
      [.region, .product, .leadSource], .count,
      [
        -0.002116421822278158, 0.00028801229559426167, 0.04950276699634444, 0.04767435746966055,
        -0.0923380616196944,
      ],
      [
        0.015197540769279275, 0.005132203427006866, 0.036247526721555554, 0.038581425506039074,
        0.058410096121387776,
      ]
    ),
    (
      [.region, .product, .leadSource], .amount,
      [
        -0.005734640472325953, -0.0008865130137095005, 0.05126209003606381, 0.04464093655002835,
        -0.10610974791537267,
      ],
      [
        0.016052629656535304, 0.00840155098418026, 0.040309300810245745, 0.044141824504522316,
        0.06451120249165317,
      ]
    ),
  ])
  func sharesAndErrorsEqualThoseOfAllOrders(
    dimensions: [Dimension], weight: Weight, values: [Double], errors: [Double]
  ) throws {
    let split = try Self.split(of: OracleDeals.deals, by: dimensions, weight: weight)
    let all = split.parts.map(\.effect) + [split.mix, split.conversion]

    #expect(split.parts.map(\.dimension) == dimensions)
    #expect(zip(all, values).allSatisfy { abs($0.value - $1) < 1e-13 })
    #expect(zip(all, errors).allSatisfy { abs(($0.standardError ?? 0) - $1) < 1e-13 })
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>, Weight.allCases)
  func sharesAndConversionAreTheChange(seed: UInt64, weight: Weight) throws {
    let deals = Self.inBothPeriods(seed: seed)
    let cube = try RandomDeals.cube(of: deals)
    let change = ChangeTest(
      from: cube.total(in: RandomDeals.before), to: cube.total(in: RandomDeals.after),
      weight: weight
    ).change

    let split = try Self.split(of: deals, by: [.region, .rep], weight: weight)

    let sum = split.parts.reduce(0) { $0 + $1.effect.value }
    #expect(abs(sum - split.mix.value) < 1e-12)
    #expect(try abs(sum + split.conversion.value - #require(change)) < 1e-12)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func swappingThePeriodsFlipsEverySign(seed: UInt64) throws {
    let deals = Self.inBothPeriods(seed: seed)
    let forth = try Self.split(of: deals, by: [.region, .rep])
    let back = try #require(
      try Self.mix(of: deals, by: [.region, .rep], from: "2024Q2", to: "2024Q1")?.split)

    #expect(
      zip(forth.parts, back.parts).allSatisfy {
        abs($0.effect.value + $1.effect.value) < 1e-14
          && abs(($0.effect.standardError ?? -1) - ($1.effect.standardError ?? 1)) < 1e-14
      })
  }

  /// The industry says what the region says; the product says nothing.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aTwinGetsHalfAndASingleValueNothing(seed: UInt64) throws {
    let deals = Self.inBothPeriods(seed: seed).map { deal in
      var deal = deal
      deal.industry = "of \(deal.region)"
      return deal
    }
    let split = try Self.split(of: deals, by: [.region, .industry, .product])
    let alone = try Self.split(of: deals, by: [.region, .product])

    let effects = split.parts.map(\.effect.value)
    #expect(abs(effects[0] - effects[1]) < 1e-14)
    #expect(abs(effects[0] * 2 - alone.parts[0].effect.value) < 1e-13)
    #expect(abs(effects[2]) < 1e-15 && abs(alone.parts[1].effect.value) < 1e-15)
  }

  /// The order in which dimensions are named is no order of theirs.
  @Test func theOrderOfDimensionsChangesNothing() throws {
    let deals = OracleDeals.deals
    let one = try Self.split(of: deals, by: [.region, .product, .leadSource])
    let other = try Self.split(of: deals, by: [.leadSource, .region, .product])

    for part in one.parts {
      let twin = try #require(other.parts.first { $0.dimension == part.dimension })
      #expect(abs(part.effect.value - twin.effect.value) < 1e-14)
    }
  }

  @Test func belowItsCoverageTheSplitIsWithheld() throws {
    let before = (0..<100).map { Self.deal($0, RandomDeals.before, region: "A") }
    func after(ofNew count: Int) -> [Deal] {
      (0..<100).map { Self.deal(100 + $0, RandomDeals.after, region: $0 < count ? "B" : "A") }
    }
    let enough = try #require(try Self.mix(of: before + after(ofNew: 5), by: [.region, .rep]))
    let short = try #require(try Self.mix(of: before + after(ofNew: 6), by: [.region, .rep]))

    #expect(abs(enough.coverage - 0.95) < 1e-12 && enough.split != nil)
    #expect(abs(short.coverage - 0.94) < 1e-12 && short.split == nil)
  }

  @Test func withoutARateThereIsNothingToShare() throws {
    let deals = (0..<10).map { Self.deal($0, RandomDeals.before, region: "A") }
    let single =
      [Self.deal(0, RandomDeals.before, region: "A")]
      + [Self.deal(1, RandomDeals.after, region: "A")]

    #expect(try Self.mix(of: deals, by: [.region, .rep]) == nil)
    #expect(try Self.mix(of: single, by: [.region, .rep], weight: .amount) == nil, "no amounts")
    let one = try Self.split(of: single, by: [.region, .rep])
    #expect(one.parts.allSatisfy { $0.effect.value == 0 && $0.effect.standardError == nil })
  }

  private static func deal(_ number: Int, _ period: Period, region: String) -> Deal {
    Deal(
      id: "\(number)", created: period.start, closed: period.start,
      outcome: number % 3 == 0 ? .won : .lost, amount: .zero, rep: "R", region: region)
  }

  /// Random deals of which every region occurs in both periods, and every rep in every region.
  private static func inBothPeriods(seed: UInt64) -> [Deal] {
    RandomDeals(seed: seed, count: 600).deals.map { deal in
      var deal = deal
      deal.region = deal.region == "D" ? "C" : deal.region
      return deal
    }
  }

  private static func split(
    of deals: [Deal], by dimensions: [Dimension], weight: Weight = .count
  ) throws -> ShapleyMix.Split {
    try #require(try mix(of: deals, by: dimensions, weight: weight)?.split)
  }

  private static func mix(
    of deals: [Deal], by dimensions: [Dimension], from before: String = "2024Q1",
    to after: String = "2024Q2", weight: Weight = .count
  ) throws -> ShapleyMix? {
    ShapleyMix(
      of: try JointCells(
        of: DealBook(of: deals, asOf: RandomDeals.after.lastDay),
        in: RandomDeals.cube(of: deals), from: RandomDeals.quarter(before),
        to: RandomDeals.quarter(after), by: dimensions), weight: weight)
  }
}
