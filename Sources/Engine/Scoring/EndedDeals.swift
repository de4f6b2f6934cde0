/// The deals that ended in some days after a model was trained, beside what it expected of them.
public struct EndedDeals: Hashable, Sendable {
  public let first: Day
  public let last: Day
  public let deals: Int
  public let won: Int
  /// Wins that the model expects of deals that end.
  public let expected: Double
  /// 95 of 100 such groups have so many wins where nothing has changed.
  public let usual: Interval
  /// The chance of such a difference, or a larger one, where nothing has changed; `nil` without deals.
  public let pValue: Double?
  /// The chance that a won deal scored higher than a lost one; `nil` when one kind is missing.
  public let auc: Double?
  public let aucInterval: Interval?

  /// Whether wins differ from what was expected by more than luck, also for somebody who looks every
  /// day.
  public var isOff: Bool {
    guard let pValue, deals >= ModelDrift.leastDeals else { return false }
    return pValue < ModelDrift.alarmP
  }
}

extension EndedDeals {
  /// The deals that ended in some days, beside what was usual before the training.
  init(
    _ deals: ScoredDeals, in days: ClosedRange<Int32>, beside usual: UsualCalibration
  ) {
    let part = deals.closed(in: days)
    let (expected, information) = part.promise(shiftedBy: usual.shift.value)
    // What the year before tells of the shift is not certain either.
    let variance =
      usual.overdispersion * (information + information * information / usual.shift.information)
    let error = variance.squareRoot()
    let area = AreaUnderCurve(scores: part.logOdds, isWon: part.isWon)
    self.init(
      first: Day(number: days.lowerBound), last: Day(number: days.upperBound),
      deals: part.count, won: part.won, expected: expected,
      usual: Interval(
        lower: max(0, expected - Normal.z95 * error),
        upper: min(Double(part.count), expected + Normal.z95 * error)),
      pValue: error > 0 ? Normal.twoSidedP((Double(part.won) - expected) / error) : nil,
      auc: area?.value, aucInterval: area?.interval)
  }
}
