import Testing

@testable import Engine

// Expected: python3, z = 1.959963984540054, p0 = won ÷ ended, and at an age p = won ÷ n of the n deals
// that ended later; d = p − p0; l = (p·n + 1)/(n + 2); f = max(0, 1 − z²·l·(1 − l)/((n + 3)·d²));
// shift = log(q/(1 − q)) − log(p0/(1 − p0)) at q = p0 + f·d

@Suite struct AgeShiftTests {
  /// Deals that end after 10 days, and as many after 50; none stays open.
  private static func curve(early: Int, late: Int, each: Int = 100) -> AalenJohansen {
    var (won, lost) = ([Int](repeating: 0, count: 51), [Int](repeating: 0, count: 51))
    (won[10], lost[10]) = (early, each - early)
    (won[50], lost[50]) = (late, each - late)
    return AalenJohansen(won: won, lost: lost, censored: won.map { _ in 0 })
  }

  @Test func whoStaysOpenIsMovedTowardsTheDealsThatEndedLater() {
    let curve = Self.curve(early: 80, late: 20)

    #expect(abs(AgeShift(along: curve, age: 10).value + 1.2637704080721595) < 1e-12)
    #expect(AgeShift(along: curve, age: 9).value == 0)
  }

  @Test func anAgeAfterWhichFewEndedSpeaksForNone() {
    let curve = Self.curve(early: 80, late: 20)

    #expect(AgeShift(along: curve, age: 50).value == AgeShift(along: curve, age: 49).value)
    #expect(AgeShift(along: curve, age: 4000).value == AgeShift(along: curve, age: 49).value)
    #expect(AgeShift(along: Self.curve(early: 8, late: 2, each: 10), age: 10).value == 0)
  }

  @Test func aDistanceThatNoiseExplainsMovesNothing() {
    #expect(AgeShift(along: Self.curve(early: 54, late: 46), age: 20).value == 0)
  }

  @Test func longerIsBetterWhereLateDealsAreWon() {
    #expect(AgeShift(along: Self.curve(early: 20, late: 80), age: 20).value > 1)
  }

  @Test(arguments: [0, 100])
  func whereAllEndedAlikeNothingMoves(won: Int) {
    #expect(AgeShift(along: Self.curve(early: won, late: won), age: 20).value == 0)
  }

  @Test func withoutDealsNothingMoves() {
    #expect(AgeShift(along: AalenJohansen(won: [], lost: [], censored: []), age: 20).value == 0)
  }

  /// Where no wins, or nothing but wins, come later, the odds stay finite.
  @Test(arguments: [(100, 0), (0, 100)])
  func theOddsStayFinite(early: Int, late: Int) {
    let shift = AgeShift(along: Self.curve(early: early, late: late), age: 20).value

    #expect(abs(shift) > 2 && abs(shift) < 10)
  }
}
