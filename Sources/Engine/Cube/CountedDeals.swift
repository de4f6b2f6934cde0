/// The closed deals of a book that an answer counts: those of its basis inside its filter.
///
/// Definition: docs/metrics/counted-deals.md.
struct CountedDeals {
  /// By row, the day by which the deal belongs to a period.
  let days: [Int32]
  /// By row; `nil` when the filter lets every deal through.
  private let filter: [Bool]?
  private let outcomes: [UInt8]
  private let amounts: [Int64]
  private let basis: Basis
  private let usual: UsualAmounts?

  init(of book: DealBook, by basis: Basis, where filter: DealFilter) throws(CubeError) {
    days = basis.isByClose ? book.closed : book.created
    self.filter = CubeCondition.mask(
      try CubeCondition.all(of: filter, in: book), count: book.count)
    (outcomes, amounts, self.basis) = (book.outcome, book.amount, basis)
    usual =
      basis == .usual
      ? UsualAmounts(
        of: zip(book.outcome, book.amount).lazy.filter { $0.0 != 0 }.map(\.1)) : nil
  }

  /// The amount above which a deal is mega; `nil` where that is not asked, or nothing is mega.
  var largestAmount: Amount? { usual?.largest.map { Amount(minorUnits: $0) } }

  /// Whether a deal counts.
  @inline(__always)
  func contains(_ row: Int) -> Bool { isCandidate(row) && omission(of: row) == nil }

  /// Why a deal that is closed and inside the filter does not count; `nil` for all others.
  @inline(__always)
  func omissionOfCandidate(_ row: Int) -> Omission? { isCandidate(row) ? omission(of: row) : nil }

  /// The period of a deal that is counted, or left out for a reason, and lies before the end of
  /// its period; `nil` for all others.
  @inline(__always)
  func place(
    of row: Int, along axis: PeriodAxis, ends: [Int32]
  ) -> (period: Int, omission: Omission?)? {
    guard isCandidate(row) else { return nil }
    let period = axis.index(of: days[row])
    return days[row] < ends[period] ? (period, omission(of: row)) : nil
  }

  @inline(__always)
  private func isCandidate(_ row: Int) -> Bool { outcomes[row] != 0 && filter?[row] ?? true }

  @inline(__always)
  private func omission(of row: Int) -> Omission? {
    if basis != .broad, outcomes[row] == Outcome.noDecision.rawValue { return .undecided }
    return usual?.omission(of: amounts[row])
  }
}
