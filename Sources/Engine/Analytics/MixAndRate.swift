/// Kitagawa's symmetric split of a change of a rate into mix and rate effects, with errors.
///
/// A segment absent from one period takes the other period's rate, so that its whole effect is
/// mix. Source: Kitagawa 1955, JASA 50, 1168; errors by influence functions,
/// docs/metrics/win-rate-change.md.
struct MixAndRate {
  let before: WeighedPeriod
  let after: WeighedPeriod
  /// What the errors of independent deals are multiplied by.
  let widening: Double

  /// Both segments' rates, each filled in from the other period; `nil` when absent from both.
  func rates(_ index: Int) -> (before: Double, after: Double)? {
    let (r0, r1) = (before.segments[index].rate, after.segments[index].rate)
    guard let known = r0 ?? r1 else { return nil }
    return (r0 ?? known, r1 ?? known)
  }

  /// The same with errors of independent deals multiplied by a factor.
  func widened(by factor: Double) -> Self {
    Self(before: before, after: after, widening: factor)
  }

  private init(before: WeighedPeriod, after: WeighedPeriod, widening: Double) {
    (self.before, self.after, self.widening) = (before, after, widening)
  }

  /// Of the segments of the earlier period and the same ones of the later.
  init<Tallies: Collection<WinTally>>(
    of tallies: (Tallies, Tallies), weight: Weight, widening: Double = 1
  ) {
    self.init(
      before: WeighedPeriod(tallies.0, weight: weight),
      after: WeighedPeriod(tallies.1, weight: weight), widening: widening)
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
      return standardError(
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
    let variances = zip(periods, influences(mix: mix, rate: rate)).map { period, influence in
      period.variance(level: { influence[$0].level }, slope: { influence[$0].slope })
    }
    return standardError(variances[0], variances[1])
  }

  /// What a deal adds to a summed effect: `level` + `slope` × (won − rate of its segment).
  struct Influence {
    var level = 0.0
    var slope = 0.0
  }

  /// The earlier period and the later.
  var periods: [WeighedPeriod] { [before, after] }

  /// By period and segment, the influence on `mix` × Σ mix + `rate` × Σ rate effects.
  func influences(mix: Double, rate: Double) -> [[Influence]] {
    let known = before.segments.indices.map { rates($0) ?? (0, 0) }
    let slopes = known.indices.map {
      self.slopes($0, mix: mix * shareChange($0) / 2, rate: rate * meanShare($0))
    }
    func side(_ period: WeighedPeriod, sign: Double, _ slopes: [Double]) -> [Influence] {
      let levels = known.map { rates in
        sign * mix * (rates.before + rates.after) / 2 + rate * (rates.after - rates.before) / 2
      }
      let mean = levels.indices.reduce(0) { $0 + period.share($1) * levels[$1] }
      return zip(levels, slopes).map { Influence(level: $0 - mean, slope: $1) }
    }
    return [
      side(before, sign: -1, slopes.map(\.before)), side(after, sign: 1, slopes.map(\.after)),
    ]
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

  /// The standard error from the variances that the two periods add.
  func standardError(_ before: Double?, _ after: Double?) -> Double? {
    guard let before, let after else { return nil }
    return (before + after).squareRoot() * widening
  }
}
