extension Cube {
  /// Whether luck is all that a change between two periods has to be weighed against.
  func isComparable(_ before: Period, _ after: Period) -> Bool {
    [before, after].allSatisfy { coverage(of: $0)?.isAmple ?? false }
  }

  /// Why a comparison deserves a doubt, as sentences; empty when it does not.
  func doubts(_ before: Period, _ after: Period, _ weight: Weight = .count) -> [String] {
    doubt(before, beside: after) + doubt(after, beside: before) + leftOut(of: [before, after])
      + allAlike(before, after) + (weight == .amount ? withoutAmount([before, after]) : [])
      + withheldAmounts
  }

  /// Why one period's answer deserves a doubt, as sentences; empty when it does not.
  func doubts(of period: Period) -> [String] {
    doubt(period, beside: period) + leftOut(of: [period])
  }

  /// That the deals of a period have no amount to weigh them by.
  private func withoutAmount(_ periods: [Period]) -> [String] {
    if withholdsAmounts { return [] }
    return periods.filter { total(in: $0).closed > 0 && total(in: $0).amount == 0 }
      .map { "the deals closed in \($0) have no amount, so there is no rate by money" }
  }

  /// That all deals of both periods came out the same, so that nothing tells them apart.
  private func allAlike(_ before: Period, _ after: Period) -> [String] {
    let (first, last) = (total(in: before), total(in: after))
    let both = first + last
    guard min(first.closed, last.closed) > 0, both.won == 0 || both.lost == 0 else { return [] }
    return [
      "every closed deal of \(before) and \(after) was \(both.won == 0 ? "lost" : "won"), so "
        + "nothing tells deals apart"
    ]
  }

  /// Why nothing is weighed by amount, as one sentence; none where amounts can be used.
  private var withheldAmounts: [String] {
    guard withholdsAmounts else { return [] }
    return [
      "lost deals have no amount in this data, so amounts would tell the outcome and are left aside"
    ]
  }

  /// Which periods of a run the data holds in part, as sentences.
  func doubts(_ span: ClosedRange<Period>) -> [String] {
    let periods = Period.all(from: span.lowerBound, through: span.upperBound)
    let reasons: [String] = periods.compactMap { period in
      guard case .incomplete(let reason)? = coverage(of: period)?.completeness else { return nil }
      return reason
    }
    return reasons + leftOut(of: periods) + withheldAmounts
  }

  /// What the basis does not count in some periods, as one sentence; none when it counts all.
  private func leftOut(of periods: [Period]) -> [String] {
    let counts = Omission.allCases.map { omission in
      (omission, periods.reduce(0) { $0 + leftOut(of: $1, by: omission) })
    }
    let count = counts.reduce(0) { $0 + $1.1 }
    guard count > 0, let first = periods.first, let last = periods.last else { return [] }
    let names = first == last ? "\(first)" : "\(first) \(periods.count == 2 ? "and" : "to") \(last)"
    let deals =
      count == 1
      ? "1 closed deal of \(names) is"
      : "\(SentenceNumber.count(count)) closed deals of \(names) are"
    let reasons = counts.filter { $0.1 > 0 }.map { omission, part in
      part == count ? words(for: omission) : "\(SentenceNumber.count(part)) \(words(for: omission))"
    }
    return ["\(deals) not counted: \(reasons.joined(separator: ", "))"]
  }

  private func words(for omission: Omission) -> String {
    switch omission {
    case .undecided: "without a decision"
    case .placeholder: "with an amount of 1 or less"
    case .mega: "above " + (largestAmount.map(SentenceNumber.wholeUnits) ?? "")
    }
  }

  private func doubt(_ period: Period, beside other: Period) -> [String] {
    guard let coverage = coverage(of: period), total(in: period).closed > 0 else {
      let days = firstDays.map { "the first \($0) days of " } ?? ""
      return ["no closed deals in \(days)\(period), so there is nothing to compare"]
    }
    if case .incomplete(let reason) = coverage.completeness {
      let isShort = firstDays != nil && coverage.elapsedDays == firstDays
      return [reason + (isShort ? ", beside as many of \(other)" : "")]
    }
    guard basis.isByClose, coverage.share < PeriodCoverage.ampleShare else { return [] }
    let percent = Int((coverage.share * 100).rounded())
    return ["the export can hold about \(percent) % of the deals that closed in \(period)"]
  }
}
