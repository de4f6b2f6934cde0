/// Is it the season? The same step between the same quarters of the years before.
///
/// Definition: docs/metrics/seasonality.md.
struct Seasonality {
  let data: DiagnosisData

  /// Two years, below which a season cannot be told from any other change.
  private var fewestPeriods: Int { 24 / data.cube.length.months }

  /// The step between the same two periods of a year, with its variance.
  private struct Step {
    let change: Double
    let variance: Double
    let closed: Int
  }

  var evidence: Evidence {
    guard data.before != data.after.yearAgo else {
      return .none("Both are the same season: compare with the period before.")
    }
    let known = data.wholePeriods.periods.filter(isWhole).count
    guard known >= fewestPeriods else {
      return .none(
        "A season needs \(fewestPeriods) whole \(data.cube.length == .month ? "months" : "quarters")"
          + ", the data has \(known).")
    }
    let steps = pastSteps
    guard !steps.isEmpty, let now = step(data.before, data.after) else {
      return .none("The same periods of the years before are not whole.")
    }
    let years = Double(steps.count)
    let mean = steps.reduce(0) { $0 + $1.change } / years
    let variance = steps.reduce(0) { $0 + $1.variance } / (years * years)
    return evidence(mean, variance, now, of: steps)
  }

  private func evidence(
    _ mean: Double, _ variance: Double, _ now: Step, of steps: [Step]
  ) -> Evidence {
    let apart = abs(now.change - mean) / (variance + now.variance).squareRoot()
    let isLikeNow = apart < Normal.z95
    return Evidence(
      effect: mean, interval: Interval(around: mean, error: variance.squareRoot()),
      pValue: Normal.twoSidedP(of: mean, standardError: variance.squareRoot()) ?? 1,
      n: steps.reduce(0) { $0 + $1.closed }, fits: mean < 0 && isLikeNow,
      sentence:
        "In \(steps.count == 1 ? "the year" : "\(steps.count) years") before, the same step "
        + "was \(SentenceNumber.points(mean))"
        + (isLikeNow ? "." : ", which is not the \(SentenceNumber.points(now.change)) of now."))
  }

  private var pastSteps: [Step] {
    var steps: [Step] = []
    var (before, after) = (data.before.yearAgo, data.after.yearAgo)
    while data.wholePeriods.index(of: after) != nil {
      if isWhole(before), isWhole(after), let step = step(before, after) { steps.append(step) }
      (before, after) = (before.yearAgo, after.yearAgo)
    }
    return steps
  }

  private func isWhole(_ period: Period) -> Bool {
    data.wholePeriods.completeness(of: period).isComplete
      && data.wholePeriods.total(in: period).closed >= data.minimumSample
  }

  private func step(_ before: Period, _ after: Period) -> Step? {
    let isNow = after == data.after
    let cube = isNow ? data.cube : data.wholePeriods
    let (first, second) = (cube.total(in: before), cube.total(in: after))
    guard let rate0 = first.winRate, let rate1 = second.winRate else { return nil }
    let variance =
      rate0 * (1 - rate0) / Double(first.closed) + rate1 * (1 - rate1) / Double(second.closed)
    return Step(change: rate1 - rate0, variance: variance, closed: first.closed + second.closed)
  }
}
