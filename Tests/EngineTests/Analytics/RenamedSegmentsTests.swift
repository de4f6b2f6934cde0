import TestSupport
import Testing

@testable import Engine

@Suite struct RenamedSegmentsTests {
  /// One in a hundred differs in win rate by more than luck mostly does.
  @Test func anotherWordForTheSameDealsIsSeen() throws {
    let seen = try (1...100).filter { (seed: UInt64) in
      let renamed = Self.market(seed: seed) { $0.region = $0.region == "B" ? "Benelux" : $0.region }
      return try Self.pairs(of: renamed) == [.init(old: "B", new: "Benelux")]
    }

    #expect(seen.count >= 96, "seen in \(seen.count) of 100 markets")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func nothingIsRenamedWhereNothingWas(seed: UInt64) throws {
    #expect(try Self.pairs(of: Self.market(seed: seed) { _ in }).isEmpty)
  }

  /// Twice the deals, a win rate beyond luck, or other reps: another thing, not another word.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func whatIsUnlikeIsNotTakenForTheSame(seed: UInt64) throws {
    let larger = Self.market(seed: seed) {
      $0.region = ["B", "C"].contains($0.region) ? "Benelux" : $0.region
    }
    let better = Self.market(seed: seed) {
      guard $0.region == "B" else { return }
      ($0.region, $0.outcome) = ("Benelux", .won)
    }
    let others = Self.market(seed: seed) {
      guard $0.region == "B" else { return }
      ($0.region, $0.rep) = ("Benelux", "new " + $0.rep)
    }

    for market in [larger, better, others] { #expect(try Self.pairs(of: market).isEmpty) }
  }

  @Test func aSegmentIsInOnePairAtMostAndSmallOnesAreInNone() throws {
    let split = Self.market(seed: 5) {
      guard $0.region == "B" else { return }
      $0.region = $0.id.hasSuffix("7") ? "Belgium" : "Benelux"
    }
    #expect(try Self.pairs(of: split) == [.init(old: "B", new: "Benelux")])
    #expect(try Self.pairs(of: split, minimumSample: 1_000).isEmpty)
  }

  @Test func theDoubtNamesBothAndAsks() throws {
    let cells = try Self.cells(
      of: Self.market(seed: 1) {
        $0.region = $0.region == "B" ? "Benelux" : $0.region
      })

    #expect(
      RenamedSegments(of: cells, minimumSample: 30).doubts(by: .region) == [
        "region 'B' left and 'Benelux' entered with a similar share, win rate and reps: renamed?"
      ])
  }

  /// Reps come and go, and are not renamed.
  @Test func onlyWordsOfAnExportAreLookedAt() throws {
    let deals = Self.market(seed: 2) {
      ($0.region, $0.rep) = ("new " + $0.region, "new " + $0.rep)
    }
    let cube = try RandomDeals.cube(of: deals)
    func mayBe(_ dimension: Dimension) throws -> Bool {
      RenamedSegments.mayBe(
        in: try WinRateChange(
          of: cube, dimension: dimension, from: RandomDeals.before, to: RandomDeals.after,
          weight: .count, minimumSample: 30), minimumSample: 30)
    }

    #expect(try mayBe(.region) && !mayBe(.rep) && !mayBe(.product))
  }

  /// Two quarters of one market; `change` alters the deals of the second.
  private static func market(seed: UInt64, _ change: (inout Deal) -> Void) -> [Deal] {
    let later = Market(seed: seed, count: 900).deals
    let earlier = Market(seed: seed + 1_000, count: 900).deals.map { deal in
      var deal = deal
      deal.id = "E" + deal.id
      deal.created = deal.created.advanced(by: -91)
      deal.closed = deal.closed?.advanced(by: -91)
      return deal
    }
    return earlier
      + later.map { deal in
        var deal = deal
        change(&deal)
        return deal
      }
  }

  private static func pairs(
    of deals: [Deal], minimumSample: Int = 30
  ) throws -> [RenamedSegments.Pair] {
    RenamedSegments(of: try cells(of: deals), minimumSample: minimumSample).pairs
  }

  private static func cells(of deals: [Deal]) throws -> JointCells {
    try JointCells(
      of: DealBook(of: deals, asOf: RandomDeals.after.lastDay), in: RandomDeals.cube(of: deals),
      from: RandomDeals.before, to: RandomDeals.after, by: [.region, .rep])
  }
}
