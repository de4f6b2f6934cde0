extension Cube {
  /// Why a comparison with a period deserves a doubt, as sentences; empty when it does not.
  func doubts(_ period: Period) -> [String] {
    guard let coverage = coverage(of: period) else {
      return ["no closed deals in \(period), so nothing to compare with"]
    }
    if case .incomplete(let reason) = coverage.completeness { return [reason] }
    guard basis == .closed, coverage.share < PeriodCoverage.ampleShare else { return [] }
    let percent = Int((coverage.share * 100).rounded())
    return ["the export can hold about \(percent)% of the deals that closed in \(period)"]
  }
}
