import Testing

@testable import Engine

/// Chances by integration: `python3 Tests/Oracles/rank_uncertainty.py`.
@Suite struct RankUncertaintyTests {
  private static func rep(_ number: Int, won: Int, closed: Int) -> RepRecord {
    var record = RepRecord(rep: "R\(number)")
    for deal in 0..<closed { record.add(amount: 0, isWon: deal < won, chance: 0.5) }
    return record
  }

  private static let three = [(36, 60), (30, 60), (16, 40)].enumerated()
    .map { rep($0, won: $1.0, closed: $1.1) }

  @Test func chancesAgreeWithIntegration() {
    let ranks = RankUncertainty.all(of: Self.three, correlation: 0.02)
    let best = [0.7556382766110114, 0.19068625167302536, 0.053675471715963236]
    let expected = [1.2864133769799198, 2.0564984776576782, 2.6570881453624007]

    #expect(zip(ranks, best).allSatisfy { abs($0.best - $1) < 0.03 }, "4,000 draws")
    #expect(zip(ranks, expected).allSatisfy { abs($0.expected - $1) < 0.03 })
    #expect(ranks.map(\.interval) == [1...3, 1...3, 1...3])
    #expect(ranks.allSatisfy { $0.bottomFive == nil }, "three have no bottom five")
  }

  @Test func theSameRepsGiveTheSameRanksEveryTime() {
    let first = RankUncertainty.all(of: Self.three, correlation: 0.1)

    #expect(first == RankUncertainty.all(of: Self.three, correlation: 0.1))
  }

  @Test func withoutCorrelationEveryOrderIsAsLikely() {
    let reps = (0..<25).map { Self.rep($0, won: 20 + $0, closed: 60) }
    let ranks = RankUncertainty.all(of: reps, correlation: 0)

    #expect(ranks.count == 25)
    #expect(ranks.allSatisfy { $0.expected == 13 && $0.interval == 1...25 })
    #expect(ranks.allSatisfy { $0.best == 0.04 && $0.bottomFive == 0.2 })
  }

  @Test func ranksAreSureWhereDealsAreMany() {
    let reps = (0..<8).map { Self.rep($0, won: 4500 - 500 * $0, closed: 5000) }
    let ranks = RankUncertainty.all(of: reps, correlation: 0.2)

    #expect(ranks.map(\.interval) == (1...8).map { $0...$0 })
    #expect(ranks.map(\.best) == [1, 0, 0, 0, 0, 0, 0, 0])
    #expect(ranks.map(\.bottomFive) == [0, 0, 0, 1, 1, 1, 1, 1])
  }

  /// The ranks of all reps are an order in every draw, so their means add up.
  @Test func expectedRanksAddUp() {
    let reps = (0..<9).map { Self.rep($0, won: 3 * $0, closed: 10 + 5 * $0) }
    let ranks = RankUncertainty.all(of: reps, correlation: 0.05)

    #expect(abs(ranks.reduce(0) { $0 + $1.expected } - 45) < 1e-9)
    #expect(abs(ranks.reduce(0) { $0 + $1.best } - 1) < 1e-9)
    #expect(abs(ranks.reduce(0) { $0 + ($1.bottomFive ?? 0) } - 5) < 1e-9)
  }

  @Test func nobodyHasNoRanks() {
    #expect(RankUncertainty.all(of: [], correlation: 0) == [])
    #expect(RankUncertainty.all(of: [Self.three[0]], correlation: 0.1).map(\.interval) == [1...1])
  }
}
