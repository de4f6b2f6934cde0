extension Cube {
  /// Whether luck is all that a change between two periods has to be weighed against.
  func isComparable(_ before: Period, _ after: Period) -> Bool {
    [before, after].allSatisfy { coverage(of: $0)?.isAmple ?? false }
  }

  /// Why a comparison deserves a doubt, as sentences; empty when it does not.
  func doubts(_ before: Period, _ after: Period) -> [String] {
    doubt(before, beside: after) + doubt(after, beside: before)
  }

  /// Which periods of a run the data holds in part, as sentences.
  func doubts(_ span: ClosedRange<Period>) -> [String] {
    Period.all(from: span.lowerBound, through: span.upperBound).compactMap { period in
      guard case .incomplete(let reason)? = coverage(of: period)?.completeness else { return nil }
      return reason
    }
  }

  private func doubt(_ period: Period, beside other: Period) -> [String] {
    guard let coverage = coverage(of: period) else {
      return ["no closed deals in \(period), so nothing to compare with"]
    }
    if case .incomplete(let reason) = coverage.completeness {
      let isShort = firstDays != nil && coverage.elapsedDays == firstDays
      return [reason + (isShort ? ", beside as many of \(other)" : "")]
    }
    guard basis == .closed, coverage.share < PeriodCoverage.ampleShare else { return [] }
    let percent = Int((coverage.share * 100).rounded())
    return ["the export can hold about \(percent) % of the deals that closed in \(period)"]
  }
}
