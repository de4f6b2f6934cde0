import Testing

@testable import Engine

@Suite struct DealProgressTests {
  private let progress: DealProgress = {
    var progress = DealProgress(stages: ValueDictionary(["Demo", "Offer", ""]))
    progress.append([.of(day: 10, stage: 0), .of(day: 20, stage: 1)], created: 8)
    progress.append([], created: 9)
    progress.append([.of(day: 30, stage: 2), .of(day: 30, stage: 1)], created: 29)
    return progress
  }()

  @Test(arguments: [(9, nil), (10, 0), (19, 0), (20, 1), (900, 1)] as [(Int32, UInt32?)])
  func aDealStandsAsItWasSeenLast(day: Int32, stage: UInt32?) {
    #expect(progress.sighting(of: 0, on: day)?.stage == stage)
  }

  @Test func aDealThatWasNeverSeenHasNoProgress() {
    #expect(progress.sighting(of: 1, on: 900) == nil)
    #expect(progress.sighting(of: 3, on: 900) == nil)
  }

  @Test func theLastSightingOfADayCounts() {
    #expect(progress.sighting(of: 2, on: 30)?.stage == 1)
  }

  @Test func aStageWithoutNameIsNotKnown() {
    #expect([0, 1, 2].map { progress.isNamed($0) } == [true, true, false])
  }

  @Test func oneRowCanStandAlone() {
    #expect(progress.only(2)[0] == progress[2])
    #expect(progress.only(2).stages == progress.stages)
  }
}
