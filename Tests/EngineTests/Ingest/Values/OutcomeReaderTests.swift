import Testing

@testable import Engine

@Suite struct OutcomeReaderTests {
  static let dialect = Dialect(
    name: "other", title: "other", signatures: [["Id"]],
    columns: [
      .init(.id, "Id"), .init(.created, "From"), .init(.close, "To"), .init(.outcome, "Status"),
      .init(.isWon, "Won"), .init(.isLost, "Lost"), .init(.isClosed, "Closed"),
      .init(.stage, "Stage"), .init(.amount, "Amount"),
    ],
    words: OutcomeVocabulary(
      won: ["closed won"], lost: ["closed lost", "lost"], noDecision: ["no decision"],
      open: ["pending"], leftOut: ["entered in error"]),
    closingStages: OutcomeVocabulary(won: ["Won"], lost: ["Lost"]))

  /// What a row of one deal says, its values by their headers.
  private func rows(_ values: [String: String]) throws -> LoadedExport {
    let columns = ["Id", "From", "To"] + values.keys.sorted()
    let row = ["D1", "2024-01-01", "2024-02-01"] + values.keys.sorted().map { values[$0] ?? "" }
    return try LoadedExport(
      text: columns.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n",
      known: [Self.dialect])
  }

  private func outcome(_ values: [String: String]) throws -> Outcome? {
    try #require(try rows(values).rows.first).outcome
  }

  @Test func aWordIsTheOutcomeOfItsDialectInAnyCase() throws {
    #expect(try outcome(["Status": "Closed Won"]) == .won)
    #expect(try outcome(["Status": "LOST"]) == .lost)
    #expect(try outcome(["Status": "No Decision"]) == .noDecision)
    #expect(try outcome(["Status": "Pending"]) == nil)
    #expect(try outcome(["Status": ""]) == nil)
  }

  @Test(arguments: ["won", "closed", "closed won too", "closed lost and forgotten"])
  func anyOtherWordIsRefused(text: String) throws {
    #expect(try rows(["Status": text]).reasons == [.unknownOutcome])
  }

  @Test(arguments: [
    ("1", "1", Outcome.won), ("0", "true", .lost), ("false", "TRUE", .lost), ("Yes", "", .won),
    ("", "0", nil), ("false", "no", nil),
  ])
  func flagsSayIt(won: String, closed: String, outcome: Outcome?) throws {
    #expect(try self.outcome(["Won": won, "Closed": closed]) == outcome)
  }

  @Test func flagsComeBeforeWordsAndStages() throws {
    let values = ["Won": "1", "Lost": "0", "Status": "lost", "Stage": "Lost"]

    #expect(try outcome(values) == .won)
    #expect(try outcome(values.merging(["Won": "0", "Lost": "1"]) { $1 }) == .lost)
    #expect(try rows(values.merging(["Won": "perhaps"]) { $1 }).reasons == [.unknownOutcome])
  }

  @Test(arguments: [
    ["Won": "1", "Closed": "0"], ["Won": "1", "Lost": "1"],
    ["Won": "0", "Lost": "1", "Closed": "no"], ["Won": "", "Closed": "", "Stage": "Closed Lost"],
    ["Won": "", "Lost": "", "Stage": "Won"], ["Won": "", "Closed": "1", "Stage": "Closed Won"],
    ["Won": "0", "Lost": "0", "Closed": "1"], ["Won": "0", "Closed": "", "Stage": "Won"],
    ["Closed": "0", "Stage": "Won"], ["Closed": "1", "Stage": "Demo"],
    ["Status": "", "Stage": "Lost"],
  ])
  func whatContradictsItselfIsRefused(values: [String: String]) throws {
    #expect(try rows(values).reasons == [.unknownOutcome])
  }

  @Test func flagsThatSayNothingAreThoseOfAnOpenDeal() throws {
    #expect(try outcome(["Won": "", "Closed": "", "Stage": "Demo"]) == nil)
    #expect(try outcome(["Won": "0", "Closed": "0", "Stage": "Closed Lost"]) == nil)
    #expect(try outcome(["Closed": "", "Stage": "Lost"]) == .lost)
  }

  @Test(arguments: [
    ("Won", Outcome.won), ("6 - Lost", .lost), ("lost", .lost), ("Demo", nil), ("Won over", nil),
  ])
  func aStageSaysItWhereNothingElseDoes(stage: String, outcome: Outcome?) throws {
    let export = try rows(["Stage": stage])

    #expect(export.rows.first?.outcome == outcome)
    #expect(export.report.stages == [stage: outcome?.word ?? "open"])
  }

  @Test func whatIsNoDealIsLeftOutAndCounted() throws {
    let report = try rows(["Status": "Entered in error"]).report

    #expect(report.accepted == 0)
    #expect(report.leftOut == [.notADeal: 1])
    #expect(report.quarantined == 0)
  }
}
