/// The segments that one set of dimensions divides the deals into, judged together.
struct FocusFamily {
  private let measure: ValueMeasure
  private let whole: WinTally
  /// Squared distances of all deals from their segment, per deal.
  private let within: Double
  /// `nil` when fewer than two segments have enough deals, or none has won an amount.
  let effects: RandomEffects?

  /// The variance within all segments counts as that of so many deals in each.
  ///
  /// Amounts are skewed: a segment of thirty deals may by luck show hardly any spread, and looks
  /// surer than it is.
  static let borrowedDeals = 100.0
  /// Half-width of a two-sided 90 % interval.
  static let z90 = 1.644854

  /// `judged` have at least the minimum sample.
  init(_ judged: [WinTally], of whole: WinTally, per measure: ValueMeasure) {
    (self.measure, self.whole) = (measure, whole)
    let deals = judged.reduce(0) { $0 + $1.closed }
    let squares = judged.reduce(0) { $0 + measure.squares(of: $1) }
    let within = squares / Double(max(1, deals - judged.count))
    self.within = within
    effects = RandomEffects(
      judged.map { measure.value(of: $0) ?? 0 },
      variances: judged.map { Self.variance(of: $0, per: measure, within: within) })
  }

  /// Squared standard error of a segment's value.
  private static func variance(
    of tally: WinTally, per measure: ValueMeasure, within: Double
  ) -> Double {
    let n = Double(tally.closed)
    let spread = (measure.squares(of: tally) + borrowedDeals * within) / (n - 1 + borrowedDeals)
    let exposure = measure.meanExposure(of: tally)
    return spread / (n * exposure * exposure)
  }

  /// The value drawn towards that of all deals, with its 90 % interval; `nil` where nothing is
  /// judged.
  func shrunken(_ tally: WinTally) -> (value: Double, interval: Interval)? {
    guard let effects, let own = measure.value(of: tally), let mean = measure.value(of: whole)
    else { return nil }
    let variance = Self.variance(of: tally, per: measure, within: within)
    let kept = effects.between / (effects.between + variance)
    let value = mean + kept * (own - mean)
    let ofWhole = Self.variance(of: whole, per: measure, within: within)
    let error = (kept * variance + (1 - kept) * (1 - kept) * ofWhole).squareRoot()
    return (
      value, Interval(lower: value - Self.z90 * error, upper: value + Self.z90 * error)
    )
  }
}
