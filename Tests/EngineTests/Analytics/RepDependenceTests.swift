import TestSupport
import Testing

@testable import Engine

@Suite struct RepDependenceTests {
  // Expected: python3 Tests/Oracles/rep_dependence.py
  @Test(arguments: [
    (Weight.count, 2.008549085019299, 0.00019560623271647077),
    (.amount, 1.7466331377272544, 0.0031424089326354716),
  ])
  func wideningIsThatOfErrorsClusteredByRep(
    weight: Weight, widening: Double, p: Double
  ) throws {
    let reps = try Self.dependence(of: Self.deals, weight: weight)

    #expect(abs(reps.widening - widening) < 1e-12)
    #expect(try abs(#require(reps.pValue) - p) < 1e-14)
  }

  @Test func everyErrorOfAChangeIsWiderAndSaysSo() throws {
    let cube = try RandomDeals.cube(of: Self.deals)
    let change = try Self.change(of: cube, by: .region)
    let alone = ChangeTest(
      from: cube.total(in: RandomDeals.before), to: cube.total(in: RandomDeals.after),
      weight: .count)
    let factor = change.repDependence.widening
    let (wide, narrow) = (try #require(change.interval), try #require(alone.interval))
    let value = try #require(change.change)

    #expect(abs((wide.upper - value) / (narrow.upper - value) - factor) < 1e-12)
    #expect(abs((value - wide.lower) / (value - narrow.lower) - factor) < 1e-12)
    #expect(try #require(change.pValue) > #require(alone.pValue))
    #expect(try abs(#require(change.detectable) / #require(alone.detectable) - factor) < 1e-12)
    #expect(
      change.doubts.contains(
        "the deals of a rep rose and fell together (p < 0.001), so the errors here are 2.0 times "
          + "those of deals on their own"))
  }

  /// The p of a search are those of deals on their own, so nothing else may be said beside them.
  @Test func besideASearchItIsSaidThatItsErrorsAreNotWider() throws {
    let change = try Self.change(of: RandomDeals.cube(of: Self.deals), by: .region)

    #expect(!change.doubtsOfSearch.contains { $0.contains("errors here") })
    #expect(change.doubtsOfSearch.count { $0.contains("takes deals as independent") } == 1)
    #expect(change.doubtsOfSearch.count == change.doubts.count)
    let quiet = try Self.change(of: RandomDeals(seed: 1).cube(), by: .region)
    #expect(quiet.repDependence.widening == 1 && quiet.doubtsOfSearch == quiet.doubts)
  }

  /// What its own deals say of a rep's line does not hang on how the other reps moved.
  @Test func aRepsOwnLineIsNoWider() throws {
    let change = try Self.change(of: RandomDeals.cube(of: Self.deals), by: .rep)
    let tallies = try Self.tallies(of: Self.deals)
    let split = MixAndRate(of: tallies, weight: .count)

    let errors = tallies.0.indices.compactMap { split.errors($0).contribution }
    #expect(Set(change.lines.map(\.contribution.standardError)) == Set(errors))
    #expect(change.rate?.standardError != split.totalErrors.rate)
  }

  /// A rep who is always better than the others is so in both periods.
  @Test func whatLastsCancels() throws {
    let deals = (0..<4000).map { number in
      Deal(
        id: "\(number)", created: RandomDeals.before.start,
        closed: (number % 2 == 0 ? RandomDeals.before : RandomDeals.after).start,
        outcome: number * 7919 % 100 < 10 * (number / 2 % 9) ? .won : .lost, amount: .zero,
        rep: "R\(number / 2 % 9)")
    }
    let leaderboard = try RepLeaderboard(
      of: DealBook(of: deals, asOf: RandomDeals.after.lastDay), in: nil, minimum: 30)

    #expect(try #require(leaderboard.overdispersion).phi > 20)
    #expect(try Self.dependence(of: deals, weight: .count).widening == 1)
  }

  /// One test in twenty finds what is not there.
  @Test func independentDealsAreRarelyTakenForDependent() throws {
    let found = try (1...300).filter { (seed: UInt64) in
      try Self.dependence(of: Market(seed: seed, count: 400).deals.map(Self.dealt), weight: .count)
        .widening > 1
    }

    #expect((4...28).contains(found.count), "\(found.count) of 300")
  }

  @Test func fewRepsTellNothing() throws {
    let four = Self.deals.map { deal in
      var deal = deal
      deal.rep = ["R4": "R0", "R5": "R1", "R6": "R2", "R7": "R3"][deal.rep] ?? deal.rep
      return deal
    }

    let reps = try Self.dependence(of: four, weight: .count)
    #expect(reps.pValue == nil && reps.widening == 1 && reps.doubts.isEmpty)
  }

  /// The later deals of reps R0 to R3 are won more often, those of the others less often.
  private static let deals: [Deal] = (0..<400).map { i in
    let isAfter = i * 13 % 7 < 3
    let limit = 5 + (isAfter ? i % 8 < 4 ? 3 : -3 : 0)
    return Deal(
      id: "\(i)", created: RandomDeals.before.start,
      closed: (isAfter ? RandomDeals.after : RandomDeals.before).start,
      outcome: i * 37 % 11 < limit ? .won : .lost,
      amount: Amount(minorUnits: Int64(100 + i * 53 % 97 * 10)), rep: "R\(i % 8)",
      region: ["Nord", "West"][i % 3 % 2])
  }

  /// A deal of a market of one quarter in one of two, by its number.
  private static func dealt(_ deal: Deal) -> Deal {
    var deal = deal
    let number = Int(deal.id.dropFirst()) ?? 0
    deal.created = RandomDeals.before.start
    deal.closed = (number % 2 == 0 ? RandomDeals.before : RandomDeals.after).start
    deal.rep += deal.leadSource
    return deal
  }

  private static func tallies(
    of deals: [Deal]
  ) throws -> (ArraySlice<WinTally>, ArraySlice<WinTally>) {
    let cube = try RandomDeals.cube(of: deals)
    return (
      cube.tallies(by: .rep, in: RandomDeals.before), cube.tallies(by: .rep, in: RandomDeals.after)
    )
  }

  private static func dependence(of deals: [Deal], weight: Weight) throws -> RepDependence {
    let tallies = try tallies(of: deals)
    return RepDependence(from: tallies.0, to: tallies.1, weight: weight)
  }

  private static func change(of cube: Cube, by dimension: Dimension) throws -> WinRateChange {
    try WinRateChange(
      of: cube, dimension: dimension, from: RandomDeals.before, to: RandomDeals.after,
      weight: .count, minimumSample: 30)
  }
}
