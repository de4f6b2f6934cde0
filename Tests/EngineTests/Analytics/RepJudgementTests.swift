import Testing

@testable import Engine

@Suite struct RepJudgementTests {
  private static func rep(won: Int, closed: Int = 100, chance: Double = 0.5) -> RepRecord {
    var record = RepRecord(rep: "\(won) of \(closed)")
    for deal in 0..<closed { record.add(amount: 0, isWon: deal < won, chance: chance) }
    record.chances = Array(repeating: chance, count: closed)
    return record
  }

  /// Expected: scipy and statsmodels, by `python3 Tests/Oracles/false_discovery.py`; the exact test
  /// of a fair coin is twice its tail.
  @Test func exactTailsAreAdjustedForAllReps() {
    let judged = RepJudgement.all(
      of: [Self.rep(won: 50), Self.rep(won: 62), Self.rep(won: 65)], correlation: 0)
    let p = [1, 0.020978735677851718, 0.0035176417229701776]
    let adjusted = [1, 0.03146810351677758, 0.010552925168910533]

    #expect(zip(judged, p).allSatisfy { abs($0.pValue - $1) < 1e-13 })
    #expect(zip(judged, adjusted).allSatisfy { abs($0.adjustedP - $1) < 1e-13 })
    #expect(judged.map(\.flag) == [nil, "above", "above"])
  }

  @Test func fewerWinsThanTheDealsGiveAnyoneAreBelow() {
    let judged = RepJudgement.all(
      of: [Self.rep(won: 60, chance: 0.9), Self.rep(won: 20, chance: 0.1)], correlation: 0)

    #expect(judged.map(\.flag) == ["below", "above"], "whatever the win rate")
  }

  @Test func whatManyRepsWouldShowByLuckIsNoFlag() {
    let crowd = (0..<19).map { _ in Self.rep(won: 50) }
    let judged = RepJudgement.all(of: crowd + [Self.rep(won: 62)], correlation: 0)

    #expect(judged[19].pValue < 0.05 && judged[19].adjustedP > 0.05 && judged[19].flag == nil)
  }
}
