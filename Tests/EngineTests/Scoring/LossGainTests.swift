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
