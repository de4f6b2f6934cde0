import Engine

extension State {
  /// The periods to choose from, oldest first.
  var entries: [Trend.Entry] { periods.answer?.entries ?? [] }

  /// The chosen period, else the newest complete one, else the newest.
  var entry: Trend.Entry? {
    if let chosenPeriod, let entry = entries.first(where: { $0.period == chosenPeriod }) {
      return entry
    }
    return entries.last { $0.completeness.isComplete } ?? entries.last
  }

  var period: Period? { entry?.period }

  /// What the chosen period is compared with.
  var versus: Period? { period.map(against.period(for:)) }

  /// The two periods of the questions about change; nil before the periods are known.
  var comparison: Comparison? {
    guard let period, let versus else { return nil }
    return Comparison(period: period, versus: versus, filter: filter, basis: basis)
  }

  /// Chooses the period so many steps later; the ends stay.
  mutating func stepPeriod(by steps: Int) {
    guard let period, let index = entries.firstIndex(where: { $0.period == period }) else { return }
    let target = max(0, min(entries.count - 1, index + steps))
    chosenPeriod = entries[target].period
  }

  /// Why the chosen period deserves a doubt, as a sentence; nil when it is complete.
  var doubt: String? {
    guard let entry, case .incomplete(let reason) = entry.completeness else { return nil }
    return Format.sentence(reason)
  }
}
