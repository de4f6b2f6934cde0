import TestSupport
import Testing

@testable import Engine

@Suite struct ChangeDriversTests {
  /// Periods of deals dealt out anew: nothing is behind the change.
  ///
  /// If 5 in 100 runs reported something, more than 11 of 100 would do so once in two hundred times.
  @Test func onDealsDealtOutAnewChanceRarelyLooksLikeAReason() throws {
    let book =
      RealData.isHere
      ? try RealBook.book(asOf: try #require(Day("2024-09-30")))
      : DealBook(of: QuietMarket(seed: 1).deals, asOf: QuietMarket.asOf)
    let cells = try JointCells(
      of: book, in: try RandomDeals.quarters(of: book), from: RandomDeals.before,
      to: RandomDeals.after, by: ChangeDrivers.dimensions)

    let reports = try (1...100 as ClosedRange<UInt64>).count { seed in
      var generator = SeededGenerator(seed: seed)
      let drivers = try ChangeDrivers(
        of: cells.relabelled(using: &generator), depth: 2, permutations: 99, seed: seed)
      return !drivers.found.isEmpty
    }

    #expect(reports <= 11)
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theRealChangeHasNoCombinationBehindIt() throws {
    let book = try RealBook.book(asOf: try #require(Day("2024-09-30")))
    let cells = try JointCells(
      of: book, in: try RandomDeals.quarters(of: book), from: RandomDeals.before,
      to: RandomDeals.after, by: ChangeDrivers.dimensions)
    let drivers = try ChangeDrivers(of: cells, depth: 2)

    #expect(drivers.found.isEmpty)
    #expect(try #require(drivers.best).adjustedP > 0.5)
    #expect(drivers.tested > 100)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aPlantedCombinationIsFoundAndNothingElse(seed: UInt64) throws {
    let deals = Self.deals(seed: seed) { deal in
      deal.region == "A" && deal.rep == "R1" ? .lost : deal.outcome
    }
    let drivers = try Self.drivers(of: deals)

    #expect(
      drivers.found.map { $0.segments.map(\.value).sorted() } == [["A", "R1"]])
    #expect(drivers.found.allSatisfy { $0.adjustedP <= 0.05 && $0.contribution < 0 })
    #expect(drivers.best == drivers.found.first)
  }

  @Test func aDropOfAWholeRegionIsNotToldAsOneOfItsReps() throws {
    let deals = Self.deals(seed: 3) { deal in deal.region == "B" ? .lost : deal.outcome }

    let drivers = try Self.drivers(of: deals)

    #expect(drivers.found.map(\.segments) == [[Segment(.region, "B")]])
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func whatHappenedToAllAlikeMakesNoCombinationStandOut(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let deals = Self.deals(seed: seed) { deal in
      Bool.random(using: &generator) ? .lost : deal.outcome
    }
    let drivers = try Self.drivers(of: deals)

    #expect(drivers.found.count <= 1 && drivers.tested > 10)
    #expect(drivers.found.allSatisfy { abs($0.contribution) < 0.08 })
  }

  @Test func fewDealsAndNoDealsAreNotSearched() throws {
    let few = try Self.drivers(of: Array(RandomDeals(seed: 1, count: 30).deals))

    #expect(few.tested == 0 && few.best == nil && few.found.isEmpty)
  }

  @Test func theSameSeedFindsTheSameInAnyOrderOfTheDeals() throws {
    let deals = Self.deals(seed: 2) { deal in deal.rep == "R3" ? .lost : deal.outcome }

    let (one, other) = (try Self.drivers(of: deals), try Self.drivers(of: deals.reversed()))

    #expect(one.found.map(\.segments) == other.found.map(\.segments))
    #expect(
      zip(one.found, other.found).allSatisfy { abs($0.contribution - $1.contribution) < 1e-12 })
  }

  /// 4,000 deals, some of whose later outcomes are changed.
  private static func deals(seed: UInt64, _ later: (Deal) -> Outcome?) -> [Deal] {
    RandomDeals(seed: seed, count: 4000).deals.map { deal in
      var deal = deal
      if let closed = deal.closed, closed >= RandomDeals.after.start { deal.outcome = later(deal) }
      return deal
    }
  }

  private static func drivers(of deals: [Deal]) throws -> ChangeDrivers {
    let book = DealBook(of: deals, asOf: RandomDeals.after.lastDay)
    return try ChangeDrivers(
      of: try JointCells(
        of: book, in: try RandomDeals.cube(of: deals), from: RandomDeals.before,
        to: RandomDeals.after, by: [.region, .rep, .amountBand]), depth: 2, permutations: 199)
  }
}

extension RandomDeals {
  fileprivate static func quarters(of book: DealBook) throws -> Cube {
    try Cube(of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
  }
}
