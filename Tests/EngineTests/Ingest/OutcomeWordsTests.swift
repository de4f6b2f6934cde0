import Testing

@testable import Engine

@Suite struct OutcomeWordsTests {
  static let dialect = Dialect(
    name: "other", columns: [], wonWords: ["closed won"], lostWords: ["closed lost", "lost"],
    openWords: ["pending"], noDecisionWords: ["no decision"])

  private func outcome(of text: String) throws -> Outcome? {
    try PaddedText(text).read { try OutcomeWords(Self.dialect).outcome(of: $0) }
  }

  @Test func aWordIsTheOutcomeOfItsDialectInAnyCase() throws {
    #expect(try outcome(of: "Closed Won") == .won)
    #expect(try outcome(of: "LOST") == .lost)
    #expect(try outcome(of: "No Decision") == .noDecision)
    #expect(try outcome(of: "Pending") == nil)
    #expect(try outcome(of: "") == nil)
  }

  @Test(arguments: ["won", "closed", "closed won!", "closed lost and forgotten"])
  func anyOtherWordIsRefused(text: String) {
    let problem = #expect(throws: RowProblem.self) { try outcome(of: text) }

    #expect(problem?.reason == .badOutcome)
  }
}
