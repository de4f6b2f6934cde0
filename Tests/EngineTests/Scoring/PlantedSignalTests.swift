import Testing

@testable import Engine

/// A planted signal is found as well as anybody finds it, and what is said of it is true.
///
/// The figures are those of `python3 scripts/oracles/planted-auc.py 20000`, which draws the same deals
/// anew and learns from the same features with Python's xgboost 1.7.6.
@Suite struct PlantedSignalTests {
  private static let bestAUC = 0.743352
  private static let judged = (deals: 5463, won: 2642)

  private static func planted(seed: UInt64 = 1) -> PlantedDeals {
    PlantedDeals(count: 20_000, seed: seed)
  }

  private let asOf = PlantedDeals.firstDay.advanced(by: 500)

  /// The deals created in the 200 days after, judged on the day of their creation.
  private func judge(_ planted: PlantedDeals = planted()) throws -> (
    chances: [Double], isWon: [Bool]
  ) {
    let book = planted.book(asOf: PlantedDeals.firstDay.advanced(by: 900))
    let mature = try #require(MatureDeals(in: book, knownOn: asOf.number))
    let reps = RepHistory(of: book)
    let trees = try #require(try CalibratedTrees(learning: mature, of: book, reps: reps))
    let days = asOf.number + 1...asOf.number + 200
    let later = book.created.indices.filter { days.contains(book.created[$0]) }
      .map { Landmark(row: $0, day: book.created[$0], weight: 1) }
    let chances = try trees.probabilities(of: later, in: book, reps: reps)
    return (chances, later.map { book.isWon($0.row) })
  }

  @Test func theAreaUnderTheCurveIsThatOfPython() throws {
    let (chances, isWon) = try judge()
    let area = try #require(AreaUnderCurve(scores: chances, isWon: isWon))

    #expect(isWon.count == Self.judged.deals)
    #expect(isWon.count { $0 } == Self.judged.won)
    #expect(abs(area.value - Self.bestAUC) < 0.02)
  }

  /// The error of one market's slope is about 0.07: 2,000 deals calibrate, 5,500 judge.
  @Test func theSlopeOfSeveralMarketsIsOne() throws {
    let slopes = try (1...4).map { seed in
      let (chances, isWon) = try judge(Self.planted(seed: UInt64(seed)))
      let line = LogisticLine(
        x: chances.map { LogOdds.of($0) }, targets: isWon.map { $0 ? 1 : 0 },
        weights: isWon.map { _ in 1 })
      return try #require(line).slope
    }

    #expect((0.9...1.1).contains(slopes.reduce(0, +) / 4))
    #expect(slopes.allSatisfy { (0.8...1.2).contains($0) })
  }

  @Test func theGateOpens() throws {
    #expect(try TrainingAttempt(on: Self.planted().book(asOf: asOf)).objection == nil)
  }

  private func opened(by markets: [PlantedDeals]) throws -> Int {
    try markets.count { try TrainingAttempt(on: $0.book()).objection == nil }
  }

  /// About 1,700 deals to learn from, of which 560 are judged: five of the eight opened the gate when
  /// each was judged at one age that was drawn.
  @Test func theGateOpensInSmallMarkets() throws {
    let markets = (1...8).map { PlantedDeals(count: 2000, seed: UInt64($0)) }

    #expect(try opened(by: markets) >= 7)
  }

  /// Looks at one deal are no evidence of their own: where there is nothing to know they open no gate.
  @Test func theGateStaysClosedWhereThereIsOnlyLuck() throws {
    let markets = (1...30).map { PlantedDeals(signal: 0, count: 1200, seed: UInt64($0)) }

    #expect(try opened(by: markets) <= 1)
  }
}
