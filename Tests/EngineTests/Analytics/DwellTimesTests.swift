import Testing

@testable import Engine

@Suite struct DwellTimesTests {
  private static func stays(
    _ days: some Sequence<Int>, _ outcome: Outcome?, hasEnded: Bool = true
  ) -> [StageDwell] {
    days.map { StageDwell(stage: "Demo", days: $0, hasEnded: hasEnded, outcome: outcome) }
  }

  @Test func withoutLossesTheLimitIsThePlainNinetiethPercentile() {
    let dwell = DwellTimes(of: Self.stays(1...100, .won))

    #expect(dwell.limit(of: "Demo") == 90)
    #expect(dwell.limit(of: "Proposal") == nil)
  }

  @Test func lossesCompeteAndDoNotShortenTheLimit() {
    let dwell = DwellTimes(of: Self.stays(1...100, .won) + Self.stays(1...100, .lost))

    #expect(dwell.limit(of: "Demo") == 90)
  }

  @Test func staysThatGoOnLengthenTheLimit() {
    let ended = Self.stays(Array(repeating: 10, count: 50) + Array(repeating: 60, count: 10), .won)
    let ongoing = Self.stays(Array(repeating: 30, count: 60), nil, hasEnded: false)

    #expect(DwellTimes(of: Array(ended.prefix(50))).limit(of: "Demo") == 10)
    #expect(DwellTimes(of: ended + ongoing).limit(of: "Demo") == 60)
  }

  @Test func belowThirtyWinnersThatLeftNothingIsSaid() {
    let winners = Self.stays(1...29, .won)
    let others = Self.stays(1...50, .lost) + Self.stays(1...50, .won, hasEnded: false)

    #expect(DwellTimes(of: winners + others).isEmpty)
    #expect(DwellTimes(of: winners + others + Self.stays([30], .won)).limit(of: "Demo") != nil)
    #expect(DwellTimes(of: []).isEmpty)
  }
}
