import Engine
import Testing

@testable import Dashboard

@Suite struct RepWordsTests {
  private static let asOf = Day(number: 20_000)

  /// Reps with so many deals won and lost, all alike.
  private static func board(_ reps: [(won: Int, lost: Int)]) throws -> RepLeaderboard {
    let deals = reps.enumerated().flatMap { rep, counts in
      (0..<counts.won + counts.lost).map { number in
        Deal(
          id: "\(rep)-\(number)", created: asOf.advanced(by: -40), closed: asOf.advanced(by: -10),
          outcome: number < counts.won ? .won : .lost, amount: Amount(minorUnits: 100_000),
          rep: "R\(rep)")
      }
    }
    return try RepLeaderboard(of: DealBook(of: deals, asOf: asOf), in: nil, minimum: 30)
  }

  private static let alike = [(20, 20), (21, 19), (19, 21)]
  private static let apart = [(90, 10), (50, 50), (52, 48), (48, 52), (10, 90)]

  @Test func whereRepsDoNotDifferEveryRankIsPossible() throws {
    let board = try Self.board(Self.alike)
    let words = RepWords(board)

    #expect(
      words.findings == [
        "Best and worst lie 5.0 pp apart; luck alone would put 13.3 pp between equal reps.",
        "The data does not show that reps differ (p = 0.90).",
        "Spread of the wins: phi 0.10, where 1 is luck alone; Tarone's z −1.2 (p = 0.88).",
        "Nothing tells their win rates apart: every shrunken rate is the common 50.0 %.",
      ])
    #expect(
      words.sentence(about: board.ranked[1])
        == "R0: 20 of 40 won, 20.0 expected of these deals, 50.0 % (35.2–64.8 %); "
        + "rank 2, could be 1 to 3.")
    #expect(words.line.hasSuffix(": reps are not shown to differ (p = 0.90)."))
  }

  @Test func whereRepsDifferTheSureOnesHaveTheirRankAlone() throws {
    let board = try Self.board(Self.apart)
    let words = RepWords(board)

    #expect(words.findings[1] == "Reps differ by more than luck (p < 0.001).")
    #expect(words.findings[3].hasSuffix("deals at 50.0 % to the rep's own."))
    #expect(
      words.sentence(about: board.ranked[0]).hasSuffix(
        "; rank 1: above the team by more than luck.")
    )
    #expect(words.sentence(about: board.ranked[2]).contains("; rank 3, could be 2 to 4."))
    #expect(words.more(about: board.ranked[0]).last == "Chance of being the best 100 %.")
  }

  @Test(arguments: [
    ([(40, 0), (35, 0)], "Every closed deal was won, so nothing tells reps apart."),
    ([(0, 40), (0, 35)], "Every closed deal was lost, so nothing tells reps apart."),
    ([(20, 20), (1, 2)], "Only one rep is ranked, so there is nobody to compare."),
  ])
  func whereNothingCanBeSaidASentenceSaysSo(reps: [(Int, Int)], sentence: String) throws {
    let words = RepWords(try Self.board(reps.map { (won: $0.0, lost: $0.1) }))

    #expect(words.findings.first == sentence)
    #expect(words.line == sentence)
  }

  @Test func aRepBelowTheMinimumHasNoRank() throws {
    let board = try Self.board(Self.alike + [(2, 1)])
    let words = RepWords(board)

    #expect(!words.sentence(about: board.unranked[0]).contains("rank"))
    #expect(words.unranked == "Below 30 closed deals, not ranked (–): 1.")
    #expect(words.more(about: board.unranked[0]).count == 2, "a shrunken rate and a funnel")
  }
}
