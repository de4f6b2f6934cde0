import Glibc
import TestSupport
import Testing

@testable import Engine

@Suite struct StallingTests {
  @Test func staysTwiceAsLongHaveHalfThePace() throws {
    let evidence = try Self.evidence(slower: ["Demo": 2, "Proposal": 2])

    #expect(try abs(#require(evidence.effect) - 0.5) < 0.15)
    #expect(try #require(evidence.pValue) < 1e-6 && evidence.fits && evidence.unit == .pace)
    #expect(try #require(evidence.interval).upper < 0.7)
  }

  @Test func theStageThatStallsIsNamed() throws {
    let evidence = try Self.evidence(slower: ["Proposal": 3])

    #expect(evidence.sentence.hasSuffix("the slowest beside before is Proposal."))
  }

  @Test func equalStaysAreNoStall() throws {
    #expect(try #require(Self.evidence(slower: [:]).pValue) > 0.05)
  }

  @Test func withoutHistoryItCannotTell() throws {
    let none = Stalling(data: try QuietMarket(seed: 1).data()).evidence
    #expect(none.pValue == nil && none.sentence.contains("no stage history"))

    let few = [StageStay(stage: "Demo", entered: QuietMarket.after.start, days: 3, hasEnded: true)]
    let evidence = Stalling(data: try QuietMarket(seed: 1).data(stays: few)).evidence
    #expect(evidence.pValue == nil && evidence.sentence.contains("Too few stays"))
  }

  /// Stays of a mean of ten days, in the later quarter so many times as long.
  private static func evidence(slower: [String: Double]) throws -> Evidence {
    var generator = SeededGenerator(seed: 11)
    let stays = (0..<800).map { number -> StageStay in
      let period = number % 2 == 0 ? QuietMarket.before : QuietMarket.after
      let stage = number % 4 < 2 ? "Demo" : "Proposal"
      let entered = period.start.advanced(by: Int.random(in: 0..<90, using: &generator))
      let factor = period == QuietMarket.after ? slower[stage] ?? 1 : 1
      let days = Int(-10 * factor * log(Double.random(in: 0.001..<1, using: &generator)))
      let known = entered.distance(to: QuietMarket.asOf)
      return StageStay(
        stage: stage, entered: entered, days: min(days, known), hasEnded: days <= known)
    }
    return Stalling(data: try QuietMarket(seed: 1).data(stays: stays)).evidence
  }
}
