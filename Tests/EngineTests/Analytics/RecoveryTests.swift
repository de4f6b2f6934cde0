import TestSupport
import Testing

@testable import Engine

@Suite struct RecoveryTests {
  /// Shares 0.6 and 0.4 at rates 0.5 and 0.25 become 0.5 and 0.5 at 0.4 and 0.2: from 0.40 to 0.30.
  @Test func theExampleOfItsPage() throws {
    let change = try Self.change([("a", 60, 30, 50, 20), ("b", 40, 10, 50, 10)])
    let recovery = try #require(Recovery(of: change))

    #expect(abs(recovery.rateAtEarlierMix - 0.32) < 1e-12)
    #expect(try abs(#require(recovery.shortfall) - 0.10) < 1e-12)
    #expect(recovery.lever?.segment == "a")
    #expect(try abs(#require(recovery.lever).rise - 0.20) < 1e-12)
  }

  @Test func theLeverBringsTheWholeRateBack() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      let deals = RandomDeals(seed: seed, count: 600).deals
      let change = try WinRateChange(
        of: try RandomDeals.cube(of: deals), dimension: .region, from: RandomDeals.before,
        to: RandomDeals.after, weight: .amount, minimumSample: 30)
      guard let recovery = Recovery(of: change), let lever = recovery.lever else { continue }
      let back = change.lines.reduce(0) { sum, line in
        sum + line.shareAfter
          * ((line.rateAfter ?? 0) + (line.segment == lever.segment ? lever.rise : 0))
      }

      #expect(try abs(back - #require(change.before.rate)) < 1e-12)
      #expect(lever.rate + lever.rise <= 1)
    }
  }

  @Test func aSegmentTooSmallToDoItAloneIsPassedOver() throws {
    let change = try Self.change([("small", 5, 5, 5, 0), ("large", 95, 60, 95, 50)])
    let recovery = try #require(Recovery(of: change))

    #expect(recovery.lever?.segment == "large")
  }

  @Test func whereNothingFellNothingIsMissing() throws {
    let up = try #require(Recovery(of: try Self.change([("a", 50, 10, 50, 20)])))
    #expect(up.shortfall == nil && up.lever == nil)
    #expect(abs(up.rateAtEarlierMix - 0.4) < 1e-12)

    let lost = try #require(
      Recovery(of: try Self.change([("a", 50, 50, 0, 0), ("b", 50, 0, 50, 0)])))
    #expect(lost.shortfall == 0.5 && lost.lever == nil && lost.rateAtEarlierMix == 0.5)
  }

  @Test func withoutDealsThereIsNoAnswer() throws {
    let free = RandomDeals(seed: 3).deals.map { deal in
      var deal = deal
      deal.amount = .zero
      return deal
    }
    let change = try WinRateChange(
      of: try RandomDeals.cube(of: free), dimension: .region, from: RandomDeals.before,
      to: RandomDeals.after, weight: .amount, minimumSample: 30)
    #expect(Recovery(of: change) == nil)
  }

  /// Closed and won deals before, closed and won deals after, by region.
  private static func change(_ parts: [(String, Int, Int, Int, Int)]) throws -> WinRateChange {
    let deals = parts.flatMap { part in
      Self.deals(part.0, part.1, part.2, RandomDeals.before)
        + Self.deals(part.0, part.3, part.4, RandomDeals.after)
    }
    return try WinRateChange(
      of: try RandomDeals.cube(of: deals), dimension: .region, from: RandomDeals.before,
      to: RandomDeals.after, weight: .count, minimumSample: 30)
  }

  private static func deals(_ region: String, _ closed: Int, _ won: Int, _ period: Period) -> [Deal]
  {
    (0..<closed).map { number in
      Deal(
        id: "\(region)-\(period)-\(number)", created: period.start, closed: period.start,
        outcome: number < won ? .won : .lost, amount: Amount(minorUnits: 100), rep: "R",
        region: region)
    }
  }
}
