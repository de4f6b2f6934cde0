import Testing

@testable import Synthesis

@Suite struct StagePathTests {
  @Test func aDealNeverGoesBackAStage() {
    for stream in 0..<500 {
      var generator = SplitMix64(seed: 5, stream: stream)
      let days = Int32(2 + generator.below(200))
      let last = generator.below(4)
      let path = StagePath(days: days, endingIn: last, with: &generator)
      let stages = (0...days).map { path.stage(atAge: $0) }

      #expect(zip(stages, stages.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(stages.last == UInt8(last))
    }
  }

  @Test func proposalsTakeLongest() {
    var days = [0, 0, 0, 0]
    for stream in 0..<500 {
      var generator = SplitMix64(seed: 6, stream: stream)
      let path = StagePath(days: 100, endingIn: 3, with: &generator)
      for stage in days.indices { days[stage] += Int(path.days(in: stage, until: 100)) }
    }

    // Weights of 15, 20, 45 and 20 % of 100 days; every cycle is spent somewhere.
    #expect(days.reduce(0, +) == 50_000)
    #expect((20_000...24_000).contains(days[StagePath.proposal]))
    #expect(days.max() == days[StagePath.proposal])
  }

  @Test func aStageNeverEnteredTakesNoDays() {
    var generator = SplitMix64(seed: 1)
    let path = StagePath(days: 50, endingIn: 1, with: &generator)

    #expect(path.days(in: 2, until: 50) == 0)
    #expect(path.days(in: 3, until: 50) == 0)
    #expect(path.days(in: 0, until: 50) + path.days(in: 1, until: 50) == 50)
  }
}
