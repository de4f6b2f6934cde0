import TestSupport
import Testing

@testable import Engine

// Expected: python3, z = 1.959963984540054; of n = 100 deals each a share s is won before an age and a
// share l after it, all = (s + l)/2, d = l − s; v(p) = m·(1 − m)/(n + 3) at m = (p·n + 1)/(n + 2);
// t² = d²/(v(s) + v(l)); k = 1 where t² > z² at the age by which half have ended, else z²;
// f = max(0, 1 − k/t²); q = h + (l − h)·f; shift = logit(q) − logit(all). h is all at first and follows q by
// min(1, log2(left before/left)) of the distance where k = 1

@Suite struct AgeShiftTests {
  /// Deals that end after 10 days, and as many after 50; none stays open.
  private static func shift(early: Int, late: Int, each: Int = 100) -> AgeShift {
    shift([10: (early, each), 50: (late, each)])
  }

  /// Deals won and deals that ended, by the days that they took; none stays open.
  private static func shift(_ ends: [Int: (won: Int, of: Int)]) -> AgeShift {
    let days = 0...(ends.keys.max() ?? 0)
    let curve = AalenJohansen(
      won: days.map { ends[$0]?.won ?? 0 },
      lost: days.map { ends[$0].map { $0.of - $0.won } ?? 0 }, censored: days.map { _ in 0 })
    return AgeShift(LaterEnds(of: curve))
  }

  @Test func whereSlowDealsEndOtherwiseOnlyNoiseIsTakenFromTheDistance() {
    let shift = Self.shift([10: (80, 100), 50: (30, 60), 90: (10, 40)])

    #expect(abs(shift[20] - (-0.7905482426023622)) < 1e-12)
    #expect(abs(shift[60] - (-1.4791172597308717)) < 1e-12)
  }

  @Test func whatIsLeftIsComparedWithWhatIsKnownOfIt() {
    let shift = Self.shift([10: (400, 500), 50: (150, 300), 90: (50, 200)])

    #expect(abs(shift[20] - (-0.806781881878855)) < 1e-12)
    #expect(abs(shift[60] - (-1.4990455076764888)) < 1e-12)
  }

  /// The luck of the last forty says nothing: a deal that is still open keeps the odds of the age before.
  @Test func whereFewAreLeftADealKeepsTheOddsOfTheLastKnownAge() {
    let shift = Self.shift([10: (800, 1000), 50: (300, 900), 90: (22, 40)])

    #expect(shift[20] < -0.9)
    #expect(abs(shift[60] - shift[20]) < 1e-12)
    #expect(shift[4000] == shift[60])
  }

  /// The slower half is won as often as the quicker one, and only the slowest deals less often.
  @Test func whereTheHalvesEndAlikeADistanceHasToBeBeyondNoise() {
    let shift = Self.shift([10: (60, 120), 50: (50, 80), 90: (10, 40)])

    #expect(shift[20] == 0)
    #expect(abs(shift[60] - (-0.7955244065588344)) < 1e-12)
  }

  @Test func whoStaysOpenIsMovedTowardsTheDealsThatEndedLater() {
    let shift = Self.shift(early: 80, late: 20)

    #expect(abs(shift[10] + 1.369840934431925) < 1e-12)
    #expect(shift[9] == 0)
  }

  @Test func anAgeAfterWhichFewEndedSpeaksForNone() {
    let shift = Self.shift(early: 80, late: 20)

    #expect(shift[50] == shift[49])
    #expect(shift[4000] == shift[49])
    #expect(shift[-3] == 0)
    #expect(Self.shift(early: 8, late: 2, each: 10)[10] == 0)
  }

  @Test func aDistanceThatNoiseExplainsMovesNothing() {
    #expect(Self.shift(early: 54, late: 46)[20] == 0)
  }

  @Test func longerIsBetterWhereLateDealsAreWon() {
    #expect(Self.shift(early: 20, late: 80)[20] > 1)
  }

  @Test(arguments: [0, 100])
  func whereAllEndedAlikeNothingMoves(won: Int) {
    #expect(Self.shift(early: won, late: won)[20] == 0)
  }

  @Test func withoutDealsNothingMoves() {
    #expect(AgeShift(LaterEnds(of: AalenJohansen(won: [], lost: [], censored: [])))[20] == 0)
  }

  /// Where no wins, or nothing but wins, come later, the odds stay finite.
  @Test(arguments: [(100, 0), (0, 100)])
  func theOddsStayFinite(early: Int, late: Int) {
    let shift = Self.shift(early: early, late: late)[20]

    #expect(abs(shift) > 2 && abs(shift) < 10)
  }

  /// Forty deals that all ended alike make no certainty of the next one.
  @Test(arguments: [0, 40])
  func whatAllOfSomeDealsDidIsNotCertain(won: Int) {
    let shift = Self.shift([10: (500, 1000), 50: (300, 600), 90: (won, 40)])

    // Of forty-two deals one would be won, or all but one; half of all deals were.
    let most = abs(LogOdds.of(won == 0 ? 1 / 42 : 41 / 42) - LogOdds.of((800 + Double(won)) / 1640))
    #expect(abs(shift[60]) > 1.5 && abs(shift[60]) < most)
  }

  /// Half of the deals are won at any age, and most are still open: nobody has seen them end.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aYoungBookDoesNotTakeWhatIsOpenForLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var counts = Array(repeating: [Int](repeating: 0, count: 90), count: 3)
    for _ in 0..<5000 {
      let (followed, cycle) = (
        Int.random(in: 0..<90, using: &random), Int.random(in: 1...180, using: &random)
      )
      let kind = cycle > followed ? 2 : Int.random(in: 0...1, using: &random)
      counts[kind][min(cycle, followed)] += 1
    }

    let shift = AgeShift(
      LaterEnds(of: AalenJohansen(won: counts[0], lost: counts[1], censored: counts[2])))

    // In one book of twenty the halves differ by luck.
    let farthest = (0..<90).map { abs(shift[$0]) }.max() ?? 0
    #expect(farthest < (seed == 7 ? 0.8 : 0.5))
  }
}
