import Testing

@testable import Engine

@Suite struct DealChangeTests {
  private static let stages = ValueDictionary(["Won", "Demo", "Lost"])

  private func sorted(_ changes: [DealChange]) -> [DealChange] {
    changes.sorted { $0.precedes($1, stages: Self.stages) }
  }

  @Test func changesAreInOrderOfTheirMomentsAndLines() {
    let changes = [
      DealChange(dealID: "A", day: 7, line: 9),
      DealChange(dealID: "A", day: 7, moment: 604_801, line: 2),
      DealChange(dealID: "A", day: 8, line: 3), DealChange(dealID: "A", day: 8, line: 4),
    ]

    #expect(sorted(changes.reversed()) == changes)
  }

  /// On one line of several files only what they tell is left, and codes are given as files come.
  @Test func linesOfSeveralFilesDoNotSayWhatCameFirst() {
    let amounts = (0..<9).map { DealChange(dealID: "A", day: 7, amount: Int64($0), line: 2) }
    let stages: [DealChange] = ["Demo", "Lost", "Won"].map {
      DealChange(dealID: "A", day: 7, stage: Self.stages.code(of: $0), line: 2)
    }

    #expect(sorted(amounts.reversed()) == amounts)
    #expect(sorted(stages.reversed()) == stages)
  }
}
