import Testing

@testable import Engine

@Suite struct IngestFindingTests {
  @Test func reasonsAreSpelledAsTheOutputSpellsThem() {
    #expect(
      IngestFinding.Reason.allCases.map(\.rawValue) == [
        "missing_value", "bad_date", "date_out_of_range", "bad_amount", "negative_amount",
        "bad_outcome",
        "outcome_without_close", "close_without_outcome", "closed_before_created", "duplicate_id",
        "wrong_column_count", "bad_encoding", "unclosed_quote", "record_too_long",
        "cycle_mismatch",
      ])
  }

  @Test func onlyTheCycleIsAWarning() {
    #expect(IngestFinding.Reason.allCases.filter(\.isWarning) == [.cycleMismatch])
  }
}
