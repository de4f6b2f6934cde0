import Testing

@testable import Engine

/// Ten deals, of which the last three stand for two each.
///
/// On day 1 two are won and two lost, then three are followed no longer; of the other three one is won
/// on day 3 and two are lost on day 4.
@Suite struct LaterEndsTests {
  private let ends = LaterEnds(
    of: AalenJohansen(won: [0, 2, 0, 1, 0], lost: [0, 2, 0, 0, 2], censored: [0, 3, 0, 0, 0]))

  @Test func whoIsFollowedStandsForWhoIsNot() {
    #expect(abs(ends.upTo[1].ended - 0.4) < 1e-12)
    #expect(abs(ends.after[1].ended - 0.6) < 1e-12)
    #expect(abs(ends.after[1].won - 0.2) < 1e-12)
    #expect(abs(ends.after[3].share) < 1e-12)
  }

  @Test func dealsOfOneWeightCountInFull() {
    #expect(abs(ends.upTo[1].deals - 4) < 1e-12)
    #expect(abs(ends.after[1].deals - 3) < 1e-12)
    // Four deals that stand for one each and three that stand for two.
    #expect(abs(ends.upTo[4].deals - 100.0 / 16) < 1e-12)
  }

  @Test func nothingEndsAfterTheLastDay() {
    #expect(ends.after[4].ended == 0)
    #expect(ends.after[4].deals == 0)
  }
}
