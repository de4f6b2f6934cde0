@testable import Engine
import Testing

// Expected: python3 Tests/Oracles/reliability.py (scikit-learn 1.9.1 log_loss deal by deal, numpy)

@Test func gainIsThatOfPairedLosses() throws {
  let planted = PlantedScores(300)
  let scores = planted.scores.map { $0 == 0 ? 1e-9 : $0 }

  let gain = try #require(
    LossGain(of: scores, over: scores.map { _ in 0.4 }, isWon: planted.isWon))

  let half = (gain.interval.upper - gain.interval.lower) / 2
  #expect(gain.deals == 300)
  #expect(abs(gain.value - -0.04462328784567701) < 1e-12)
  #expect(abs(half / 1.959963984540054 - 0.070114817599114) < 1e-12)
  #expect(!gain.isBeyondNoise)
}

@Test func betterProbabilitiesGainBeyondNoise() throws {
  let isWon = (0..<200).map { $0 % 2 == 0 }
  let scores = isWon.map { $0 ? 0.7 : 0.3 }

  let gain = try #require(LossGain(of: scores, over: scores.map { _ in 0.5 }, isWon: isWon))
  let reverse = try #require(LossGain(of: scores.map { _ in 0.5 }, over: scores, isWon: isWon))

  #expect(gain.isBeyondNoise)
  #expect(!reverse.isBeyondNoise)
  #expect(gain.value == -reverse.value)
}

@Test func oneDealHasNoGain() {
  #expect(LossGain(of: [0.4], over: [0.5], isWon: [true]) == nil)
}

// Expected: python3 Tests/Oracles/looks.py (statsmodels 0.15.0, OLS of a constant with
// cov_type="cluster"; GEE with robust errors times √(G ÷ (G − 1)) gives the same)

@Test(arguments: [
  (60, -0.05428172785282015, 0.0627497803828088),
  (300, -0.004216246068278807, 0.02518588833124314),
])
func errorsOfLooksAreClusteredByDeal(deals: Int, value: Double, error: Double) throws {
  let planted = PlantedLooks(deals)

  let gain = try #require(
    LossGain(
      of: planted.scores, over: planted.scores.map { _ in 0.4 }, isWon: planted.isWon,
      at: planted.deals))

  #expect((gain.deals, gain.looks) == (deals, planted.scores.count))
  #expect(abs(gain.value - value) < 1e-12)
  #expect(abs(gain.error - error) < 1e-12)
}

@Test func manyLooksAtOneDealHaveNoGain() {
  #expect(
    LossGain(of: [0.4, 0.6], over: [0.5, 0.5], isWon: [true, true], at: [8, 8]) == nil)
}

/// Two chances that lean away from the truth by as much, so that neither is better: by deal one
/// comparison in forty is beyond noise, as it should be; look by look it would be one in eight or more.
@Test func looksDoNotMakeEqualChancesDiffer() throws {
  var draws = Draws(state: 5)
  var found = (byDeal: 0, byLook: 0)
  for _ in 0..<1000 {
    var (deals, leaning, isWon): ([Int], [Double], [Bool]) = ([], [], [])
    for deal in 0..<150 {
      let (lean, outcome) = (0.3 * draws.unit() - 0.15, draws.unit() < 0.5)
      for _ in 0...draws.below(6) {
        deals.append(deal)
        leaning.append(0.5 + lean + 0.02 * draws.unit() - 0.01)
        isWon.append(outcome)
      }
    }
    let others = leaning.map { 1 - $0 }
    let gain = try #require(LossGain(of: leaning, over: others, isWon: isWon, at: deals))
    let naive = try #require(LossGain(of: leaning, over: others, isWon: isWon))
    found.byDeal += gain.isBeyondNoise ? 1 : 0
    found.byLook += naive.isBeyondNoise ? 1 : 0
  }

  #expect((10...45).contains(found.byDeal))
  #expect(found.byLook > 120)
}
