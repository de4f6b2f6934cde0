/// Kitagawa's symmetric split of a change of a rate into mix and rate effects, with errors.
///
/// A segment absent from one period takes the other period's rate, so that its whole effect is
/// mix. Source: Kitagawa 1955, JASA 50, 1168; errors by influence functions,
/// docs/metrics/win-rate-change.md.
struct MixAndRate {
  let before: WeighedPeriod
  let after: WeighedPeriod

  /// Both segments' rates, each filled in from the other period; `nil` when absent from both.
  func rates(_ index: Int) -> (before: Double, after: Double)? {
    let (r0, r1) = (before.segments[index].rate, after.segments[index].rate)
    guard let known = r0 ?? r1 else { return nil }
    return (r0 ?? known, r1 ?? known)
  }

  /// Mean of the two overall rates.
  var meanRate: Double { ((before.rate ?? 0) + (after.rate ?? 0)) / 2 }

  func mix(_ index: Int) -> Double {
    guard let rates = rates(index) else { return 0 }
    return shareChange(index) * ((rates.before + rates.after) / 2 - meanRate)
  }

  func rate(_ index: Int) -> Double {
    guard let rates = rates(index) else { return 0 }
    return meanShare(index) * (rates.after - rates.before)
  }

  /// Standard errors of a segment's mix, rate and summed effect.
  func errors(_ index: Int) -> (mix: Double?, rate: Double?, contribution: Double?) {
    guard let rates = rates(index) else { return (nil, nil, nil) }
    let level = (rates.before + rates.after) / 2 - meanRate
    let half = shareChange(index) / 2
    let gap = (rates.after - rates.before) / 2
    let share = meanShare(index)
    func error(mix: Double, rate: Double) -> Double? {
      let slopes = slopes(index, mix: mix * half, rate: rate * share)
      return Self.error(
        before.variance(
          of: index, level: -mix * level + rate * gap, slope: slopes.before, whole: -mix * half),
        after.variance(
          of: index, level: mix * level + rate * gap, slope: slopes.after, whole: -mix * half))
    }
    return (error(mix: 1, rate: 0), error(mix: 0, rate: 1), error(mix: 1, rate: 1))
  }

  /// Standard errors of the summed mix and the summed rate effect.
  var totalErrors: (mix: Double?, rate: Double?) {
    (totalError(mix: 1, rate: 0), totalError(mix: 0, rate: 1))
  }

  private func totalError(mix: Double, rate: Double) -> Double? {
    let levels = before.segments.indices.map { index -> Double in
      guard let rates = rates(index) else { return 0 }
      return (rates.before + rates.after) / 2
    }
    let gaps = before.segments.indices.map { index -> Double in
      guard let rates = rates(index) else { return 0 }
      return (rates.after - rates.before) / 2
    }
    func variance(_ period: WeighedPeriod, sign: Double, isAfter: Bool) -> Double? {
      let values = levels.indices.map { sign * mix * levels[$0] + rate * gaps[$0] }
      let mean = values.indices.reduce(0) { $0 + period.share($1) * values[$1] }
      return period.variance(
        level: { values[$0] - mean },
        slope: { index in
          let slopes = slopes(
            index, mix: mix * shareChange(index) / 2, rate: rate * meanShare(index))
          return isAfter ? slopes.after : slopes.before
        })
    }
    return Self.error(
      variance(before, sign: -1, isAfter: false), variance(after, sign: 1, isAfter: true))
  }

  /// How an effect answers to the segment's own rate in each period.
  ///
  /// A segment present in one period only lends its rate to both, so the mix answers twice as
  /// strongly and there is no rate effect.
  private func slopes(
    _ index: Int, mix: Double, rate: Double
  ) -> (before: Double, after: Double) {
    let (p0, p1) = (before.share(index), after.share(index))
    if p0 > 0, p1 > 0 { return ((mix - rate) / p0, (mix + rate) / p1) }
    return (p0 > 0 ? 2 * mix / p0 : 0, p1 > 0 ? 2 * mix / p1 : 0)
  }

  private func shareChange(_ index: Int) -> Double { after.share(index) - before.share(index) }

  private func meanShare(_ index: Int) -> Double { (after.share(index) + before.share(index)) / 2 }

  private static func error(_ before: Double?, _ after: Double?) -> Double? {
    guard let before, let after else { return nil }
    return (before + after).squareRoot()
  }
}
