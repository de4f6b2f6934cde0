import Testing

@testable import Engine

@Suite struct SetMovesTests {
  /// 26 of 55 won, then 9 of 86, among 400 deals in each period.
  ///
  /// Expected: python3 Tests/Oracles/set_moves.py
  @Test func movesAreThoseOfTheDefinition() throws {
    let moves = SetMoves(
      of: (Self.tally(55, won: 26), Self.tally(86, won: 9)),
      in: (Self.tally(400, won: 160), Self.tally(400, won: 130)))
    let rate = try #require(moves.rateAgainstRest)

    #expect(Self.isClose(moves.contribution.value, -0.07059375))
    #expect(Self.isClose(moves.contribution.z, -5.407380421300788))
    #expect(Self.isClose(rate.value, -0.36502063130646334))
    #expect(Self.isClose(rate.z, -4.342925369118966))
    #expect(Self.isClose(moves.share.value, 0.0775))
    #expect(Self.isClose(moves.share.z, 2.876434067226464))
  }

  @Test func aSetAndItsRestMoveTheWholeTogether() {
    let (whole, set) = (
      (before: Self.tally(400, won: 160), after: Self.tally(400, won: 130)),
      (before: Self.tally(55, won: 26), after: Self.tally(86, won: 9))
    )
    let rest = (before: whole.before - set.before, after: whole.after - set.after)
    let (one, other) = (SetMoves(of: set, in: whole), SetMoves(of: rest, in: whole))

    #expect(abs(one.contribution.value + other.contribution.value - -30.0 / 400) < 1e-12)
    #expect(abs(one.share.value + other.share.value) < 1e-12)
    #expect(one.rateAgainstRest?.value == other.rateAgainstRest.map { -$0.value })
  }

  @Test func whereARateIsMissingNothingIsSaidAgainstTheRest() {
    let whole = (before: Self.tally(40, won: 10), after: Self.tally(40, won: 10))

    let entered = SetMoves(of: (.zero, Self.tally(10, won: 5)), in: whole)
    let all = SetMoves(of: whole, in: whole)

    #expect(entered.rateAgainstRest == nil && all.rateAgainstRest == nil)
    #expect(all.share.value == 0 && all.share.z == nil)
  }

  private static func isClose(_ value: Double?, _ expected: Double) -> Bool {
    abs((value ?? .nan) - expected) < 1e-10
  }

  private static func tally(_ closed: Int, won: Int) -> WinTally {
    var tally = WinTally.zero
    for index in 0..<closed { tally.add(amount: 100, isWon: index < won) }
    return tally
  }
}
