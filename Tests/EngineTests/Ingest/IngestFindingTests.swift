import Testing

@testable import Engine

@Suite struct IngestFindingTests {
  @Test func reasonsAreSpelledAsTheOutputSpellsThem() {
    #expect(
      IngestFinding.Reason.allCases.map(\.rawValue) == [
        "invalid_encoding", "too_many_fields", "too_few_fields", "unclosed_quote", "nul_byte",
        "field_too_long", "row_too_long", "missing_deal_id", "missing_created_date",
        "no_such_date", "date_out_of_range", "closed_before_created", "amount_format",
        "negative_amount", "ambiguous_amount", "unknown_outcome", "outcome_without_close",
        "close_without_outcome", "conflicting_duplicate", "missing_amount", "zero_amount",
        "cycle_mismatch", "stage_date",
      ])
  }

  @Test func aRowWithoutAmountOrWithAnotherCycleIsTakenIn() {
    let taken = IngestFinding.Reason.allCases.filter(\.isWarning)
    #expect(taken == [.missingAmount, .zeroAmount, .cycleMismatch, .stageDate])
  }
}
