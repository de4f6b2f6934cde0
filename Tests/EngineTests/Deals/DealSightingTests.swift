import Testing

@testable import Engine

/// A sighting of an open deal in few words.
private func seen(_ day: Int32, stage: UInt32 = 0, close: Int32? = nil) -> DealSighting {
  DealSighting.of(day: day, stage: stage, expectedClose: close)
}

@Suite struct DealSightingTests {
  private func following(_ sightings: DealSighting..., created: Int32 = 100) -> [DealSighting] {
    var before: DealSighting?
    return sightings.map { sighting in
      let known = sighting.following(before, created: created)
      before = known
      return known
    }
  }

  @Test func aDealSeenSoonAfterItsCreationHasBeenInItsStageSinceThen() {
    #expect(following(seen(107))[0].stageSince == 100)
    #expect(following(seen(108))[0].stageSince == nil)
  }

  @Test func aStageLastsUntilAnotherIsSeen() {
    let known = following(seen(120), seen(130), seen(140, stage: 1), seen(150, stage: 1))

    #expect(known.map(\.stageSince) == [nil, nil, 140, 140])
    #expect(known[3].daysInStage(on: 155) == 15)
    #expect(known[3].daysInStage(on: 130) == 0)
    #expect(known[0].daysInStage(on: 125) == nil)
  }

  @Test func onlyALaterCloseDateIsAPush() {
    let known = following(
      seen(101, close: 130), seen(102, close: 150), seen(103, close: 140), seen(104, close: nil),
      seen(105, close: 190), seen(106, close: 191))

    #expect(known.map(\.pushes) == [0, 1, 1, 1, 2, 3], "also over a date that was taken out")
    #expect(known.map(\.knownPushes) == [0, 1, 1, 1, 2, 3])
    #expect(following(seen(101))[0].knownPushes == nil)
  }

  @Test func aDealIsOverdueFromTheDayAfterItsCloseDate() {
    let known = seen(101, close: 130)

    #expect([129, 130, 131].map { known.daysOverdue(on: $0) } == [0, 0, 1])
    #expect(seen(101).daysOverdue(on: 400) == nil)
  }
}
