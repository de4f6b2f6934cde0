import TestSupport
import Testing

@testable import Engine

@Suite struct WinRateChangeTests {
  @Test func theWorkedExampleOfThePage() throws {
    let change = try Self.change(
      of: Self.deals("Europe", won: 30, of: 60, in: RandomDeals.before)
        + Self.deals("India", won: 10, of: 40, in: RandomDeals.before)
        + Self.deals("Europe", won: 20, of: 40, in: RandomDeals.after)
        + Self.deals("India", won: 12, of: 60, in: RandomDeals.after))
    let lines = Dictionary(uniqueKeysWithValues: change.lines.map { ($0.segment, $0) })
    let (europe, india) = (try #require(lines["Europe"]), try #require(lines["India"]))

    #expect(try abs(#require(change.change) + 0.08) < 1e-12)
    #expect(abs(europe.mix.value + 0.028) < 1e-12 && abs(europe.rate.value) < 1e-12)
    #expect(abs(india.mix.value + 0.027) < 1e-12 && abs(india.rate.value + 0.025) < 1e-12)
    #expect(try abs(#require(change.mix).value + 0.055) < 1e-12)
    #expect(try abs(#require(change.rate).value + 0.025) < 1e-12)
  }

  @Test func whatEnteredOrLeftIsAllMix() throws {
    let deals =
      Self.deals("A", won: 3, of: 6, in: RandomDeals.before)
      + Self.deals("B", won: 1, of: 4, in: RandomDeals.before)
      + Self.deals("A", won: 2, of: 5, in: RandomDeals.after)
      + Self.deals("C", won: 4, of: 5, in: RandomDeals.after)

    let change = try Self.change(of: deals)

    let lines = Dictionary(uniqueKeysWithValues: change.lines.map { ($0.segment, $0) })
    let (a, b, c) = (try #require(lines["A"]), try #require(lines["B"]), try #require(lines["C"]))
    #expect(try abs(#require(change.change) - 0.20) < 1e-12)
    #expect(abs(a.mix.value - 0.005) < 1e-12)
    #expect(abs(a.rate.value + 0.055) < 1e-12)
    #expect(b.status == .left && abs(b.mix.value - 0.10) < 1e-12 && b.rate.value == 0)
    #expect(c.status == .entered && abs(c.mix.value - 0.15) < 1e-12 && c.rate.value == 0)
    #expect(try abs(#require(change.mix).value - 0.255) < 1e-12)
    #expect(try abs(#require(change.rate).value + 0.055) < 1e-12)
    #expect(abs(change.entered - 0.15) < 1e-12 && abs(change.left - 0.10) < 1e-12)
    #expect(change.verdict == .tooFewDeals)
  }

  // Expected: python3 Tests/Oracles/win_rate_change.py
  @Test(arguments: [
    ("A", Weight.count, 0.029901202527664848, 0.16525526724122902, 0.16375693429377727),
    ("B", .count, 0.04867209263942577, 0.14516056393682608, 0.15297556141028182),
    ("C", .count, 0.05672139824969368, 0, 0.05672139824969368),
    ("D", .count, 0.09134409601146252, 0, 0.09134409601146252),
    ("A", .amount, 0.04616478312238425, 0.12908397966520122, 0.14099869349372887),
    ("B", .amount, 0.07422995299495333, 0.16066217677317027, 0.18925804567339388),
    ("C", .amount, 0.06755633388284216, 0, 0.06755633388284216),
    ("D", .amount, 0.10064969303044433, 0, 0.10064969303044433),
  ])
  func errorsOfLinesEqualThoseOfTheJackknife(
    segment: String, weight: Weight, mix: Double, rate: Double, sum: Double
  ) throws {
    let change = try Self.change(of: Self.oracleDeals, weight: weight)

    let line = try #require(change.lines.first { $0.segment == segment })
    #expect(try abs(#require(line.mix.standardError) - mix) < 1e-14)
    #expect(try abs(#require(line.rate.standardError) - rate) < 1e-14)
    #expect(try abs(#require(line.contribution.standardError) - sum) < 1e-14)
  }

  @Test(arguments: [
    (
      Weight.count, -0.013888888888888888, 0.13825707814630822, 0.06944444444444442,
      0.21995656997104543
    ),
    (
      .amount, -0.043633835300501966, 0.18115550284680781, 0.10157887711651155,
      0.20303464898038998
    ),
  ])
  func errorsOfTotalsEqualThoseOfTheJackknife(
    weight: Weight, mix: Double, mixError: Double, rate: Double, rateError: Double
  ) throws {
    let change = try Self.change(of: Self.oracleDeals, weight: weight)

    let (ownMix, ownRate) = (try #require(change.mix), try #require(change.rate))
    #expect(abs(ownMix.value - mix) < 1e-14)
    #expect(abs(ownRate.value - rate) < 1e-14)
    #expect(try abs(#require(ownMix.standardError) - mixError) < 1e-14)
    #expect(try abs(#require(ownRate.standardError) - rateError) < 1e-14)
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>, Weight.allCases)
  func linesAddUpToTheChangeExactly(seed: UInt64, weight: Weight) throws {
    let cube = try RandomDeals(seed: seed).cube()

    for dimension in Dimension.allCases {
      let change = try Self.change(of: cube, by: dimension, weight: weight)
      let sum = change.lines.reduce(0) { $0 + $1.mix.value + $1.rate.value }
      #expect(try abs(#require(change.change) - sum) < 1e-12)
    }
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func swappingThePeriodsFlipsEverySign(seed: UInt64) throws {
    let cube = try RandomDeals(seed: seed).cube()

    let forth = try Self.change(of: cube, by: .region, weight: .amount)
    let back = try WinRateChange(
      of: cube, dimension: .region, from: RandomDeals.after, to: RandomDeals.before,
      weight: .amount, minimumSample: 30)

    let mirrored = Dictionary(uniqueKeysWithValues: back.lines.map { ($0.segment, $0) })
    for line in forth.lines {
      let other = try #require(mirrored[line.segment])
      #expect(abs(line.mix.value + other.mix.value) < 1e-14)
      #expect(abs(line.rate.value + other.rate.value) < 1e-14)
      #expect(line.contribution.standardError == other.contribution.standardError)
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theOrderOfRowsChangesNothing(seed: UInt64) throws {
    let deals = RandomDeals(seed: seed).deals
    var generator = SeededGenerator(seed: seed)

    let change = try Self.change(of: deals)
    let shuffled = try Self.change(of: deals.shuffled(using: &generator))

    for line in change.lines {
      let other = try #require(shuffled.lines.first { $0.segment == line.segment })
      #expect(abs(line.contribution.value - other.contribution.value) < 1e-14)
    }
    #expect(change.change == shuffled.change)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func doublingEveryRowDividesErrorsByTheRootOfTwo(seed: UInt64) throws {
    // Copies of a rep's deals would be deals that go together.
    let deals = RandomDeals(seed: seed).deals.map { deal in
      var deal = deal
      deal.rep = ""
      return deal
    }

    let once = try Self.change(of: deals)
    let twice = try Self.change(of: deals + deals)

    #expect(once.change == twice.change)
    let (one, two) = (
      try #require(once.mix?.standardError), try #require(twice.mix?.standardError)
    )
    let n = Double(deals.count)
    #expect(abs(two * 2.0.squareRoot() / one - 1) < 2 / n)
  }

  @Test func errorsCoverTheTruthNineteenTimesOutOfTwenty() throws {
    let truths = (mix: -0.02, rate: -0.06)
    var (mixes, rates) = (0, 0)
    for seed in 1...400 as ClosedRange<UInt64> {
      let change = try Self.change(of: PlantedChange(seed: seed).deals)
      let (mix, rate) = (try #require(change.mix), try #require(change.rate))
      let (a, b) = (try #require(mix.standardError), try #require(rate.standardError))
      mixes += abs(mix.value - truths.mix) < 1.959964 * a ? 1 : 0
      rates += abs(rate.value - truths.rate) < 1.959964 * b ? 1 : 0
    }

    #expect((368...392).contains(mixes), "mix covered \(mixes) of 400")
    #expect((368...392).contains(rates), "rate covered \(rates) of 400")
  }

  @Test func everySegmentRisesWhileTheTotalFalls() throws {
    let deals =
      Self.deals("A", won: 80, of: 100, in: RandomDeals.before)
      + Self.deals("B", won: 2, of: 20, in: RandomDeals.before)
      + Self.deals("A", won: 17, of: 20, in: RandomDeals.after)
      + Self.deals("B", won: 15, of: 100, in: RandomDeals.after)

    let change = try Self.change(of: deals)

    #expect(change.isSimpson)
    #expect(try #require(change.change) < 0)
  }

  @Test func theAdjustedPOfALineCountsAllLinesThatWereLookedAt() throws {
    let lines = try Self.change(of: RandomDeals(seed: 3).deals, weight: .count).lines

    let expected = FalseDiscovery.adjusted(lines.map(\.pValue))
    #expect(lines.count > 2 && lines.map(\.adjustedP) == expected)
    #expect(
      lines.allSatisfy { line in
        line.pValue.map { $0 <= line.adjustedP ?? -1 } ?? (line.adjustedP == nil)
      })
  }

  @Test func aPeriodOutsideTheDataIsRefused() throws {
    let cube = try RandomDeals(seed: 1).cube()

    #expect(throws: CubeError.periodOutsideData("2020Q1", first: "2024Q1", last: "2024Q2")) {
      try WinRateChange(
        of: cube, dimension: .region, from: RandomDeals.after, to: RandomDeals.quarter("2020Q1"),
        weight: .count, minimumSample: 30)
    }
  }

  @Test func thereIsNoChangeFromAPeriodBeforeTheData() throws {
    let change = try WinRateChange(
      of: try RandomDeals(seed: 1).cube(), dimension: .region, from: RandomDeals.quarter("2020Q1"),
      to: RandomDeals.after, weight: .count, minimumSample: 30)

    #expect(change.verdict == .tooFewDeals)
    #expect(change.change == nil && change.before.closed == 0 && change.after.closed > 0)
    #expect(change.lines.isEmpty)
    #expect(change.doubts.first?.hasPrefix("no closed deals in ") == true)
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theRealChangeCouldBeNoise() throws {
    let book = try RealBook.book(asOf: RandomDeals.quarter("2024Q3").lastDay)
    let cube = try Cube(
      of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)

    let change = try Self.change(of: cube, by: .region, weight: .count)

    #expect(change.before.closed == 990 && change.after.closed == 637)
    #expect(try abs(#require(change.change) + 0.0287) < 5e-5)
    #expect(change.verdict == .couldBeNoise)
  }

  private static func change(of deals: [Deal], weight: Weight = .count) throws -> WinRateChange {
    try change(of: RandomDeals.cube(of: deals), by: .region, weight: weight)
  }

  private static func change(
    of cube: Cube, by dimension: Dimension, weight: Weight
  ) throws -> WinRateChange {
    try WinRateChange(
      of: cube, dimension: dimension, from: RandomDeals.before, to: RandomDeals.after,
      weight: weight, minimumSample: 30)
  }

  private static func deals(
    _ region: String, won: Int, of count: Int, in period: Period
  ) -> [Deal] {
    (0..<count).map { number in
      deal(region, isWon: number < won, amount: 100, in: period)
    }
  }

  private static func deal(
    _ region: String, isWon: Bool, amount: Int64, in period: Period
  ) -> Deal {
    Deal(
      id: "", created: period.start.advanced(by: -20), closed: period.start.advanced(by: 20),
      outcome: isWon ? .won : .lost, amount: Amount(minorUnits: amount), region: region)
  }

  private static let oracleDeals: [Deal] =
    [
      ("A", true, 10), ("A", false, 20), ("A", true, 30), ("A", false, 10), ("B", false, 40),
      ("B", true, 15), ("B", false, 5), ("C", true, 25),
    ].map { deal($0.0, isWon: $0.1, amount: $0.2, in: RandomDeals.before) }
    + [
      ("A", true, 12), ("A", true, 18), ("A", false, 9), ("B", false, 30), ("B", true, 22),
      ("B", false, 14), ("D", false, 16), ("D", true, 33), ("D", true, 8),
    ].map { deal($0.0, isWon: $0.1, amount: $0.2, in: RandomDeals.after) }
}
