import Testing

@testable import Engine

@Suite struct RiskBoardTests {
  private let score = DealScore(probability: 0.25, kind: .model, baseRate: 0.4, drivers: [])

  @Test func theValueAtRiskIsWhatIsNotLikelyToCome() {
    #expect(BoardRow.of(amount: 100_001, score: score).valueAtRisk?.minorUnits == 75_001)
    #expect(BoardRow.of(amount: 100_000).valueAtRisk == nil, "no score")
  }

  /// It is not $0 that is at risk: nobody has said what the deal is worth.
  @Test func aDealWithoutAnAmountHasNoValueAtRisk() {
    #expect(BoardRow.of(amount: 0, score: score).valueAtRisk == nil)
    #expect(Amount.zero.told == nil && Amount(minorUnits: 1).told == Amount(minorUnits: 1))
  }

  @Test func itComesBehindAllOfWhichTheValueIsKnown() {
    let rows = [("A", 0), ("B", 100), ("C", 90_000)].map {
      BoardRow.of($0, amount: Int64($1), score: score)
    }
    let board = RiskBoard(asOf: BoardRow.day, rows: rows, baseRateReason: nil)

    #expect(board.rows.map(\.dealID) == ["C", "B", "A"])
  }
}
