/// The words of a dialect for the outcomes, compared without regard to case.
struct OutcomeWords {
  private let words: [(key: ByteKey, outcome: Outcome?)]

  init(_ dialect: Dialect) {
    words =
      dialect.wonWords.map { (ByteKey($0).foldingCase, .won) }
      + dialect.lostWords.map { (ByteKey($0).foldingCase, .lost) }
      + dialect.noDecisionWords.map { (ByteKey($0).foldingCase, .noDecision) }
      + dialect.openWords.map { (ByteKey($0).foldingCase, nil) }
  }

  /// The outcome a value names, `nil` being open.
  @inline(__always)
  func outcome(of span: FieldSpan) throws(RowProblem) -> Outcome? {
    if span.count == 0 { return nil }
    let key = ByteKey(span).foldingCase
    for word in words where word.key == key { return word.outcome }
    throw RowProblem(.badOutcome, .outcome)
  }
}
