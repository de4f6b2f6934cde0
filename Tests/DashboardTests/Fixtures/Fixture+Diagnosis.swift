@testable import Dashboard
@testable import Engine

extension Fixture {
  /// Hypotheses of every verdict, the supported one first.
  func diagnosis(_ period: Period, _ versus: Period) -> Diagnosis {
    let comparison = Comparison(period: period, versus: versus, filter: .all, basis: .closed)
    let changes = JointChange.attributes.map { change($0, .count, comparison) }
    let causes = [Cause.weakerLeads] + Cause.allCases.filter { $0 != .weakerLeads }
    return Diagnosis(
      period: period, versus: versus, firstDays: nil, changes: changes,
      hypotheses: causes.map(Self.hypothesis))
  }

  private static func hypothesis(_ cause: Cause) -> Hypothesis {
    switch cause {
    case .weakerLeads:
      hypothesis(
        cause, .supported, -0.042, Interval(lower: -0.061, upper: -0.023), p: 0.002,
        "Lead source Partner has 12 % of the deals created in 2026Q2, 31 % before; at past win "
          + "rates the mix gives −4.2 points.")
    case .longerCycles:
      hypothesis(
        cause, .notSupported, 0.93, Interval(lower: 0.81, upper: 1.07), p: 1, unit: .pace,
        "At the same age, deals created in 2026Q2 close 0.93 times as fast as those of 2026Q1.")
    case .stalling, .seasonality:
      hypothesis(
        cause, .cannotTell, nil, nil, p: nil, "There is no stage history: import exports regularly."
      )
    default:
      hypothesis(
        cause, .notSupported, -0.004, Interval(lower: -0.021, upper: 0.013), p: 0.74,
        "Nothing of the kind is seen.")
    }
  }

  private static func hypothesis(
    _ cause: Cause, _ verdict: Hypothesis.Verdict, _ effect: Double?, _ interval: Interval?,
    p: Double?, unit: Hypothesis.Unit = .points, _ sentence: String
  ) -> Hypothesis {
    Hypothesis(
      cause: cause, verdict: verdict, effect: effect, unit: unit, interval: interval, pValue: p,
      adjustedP: p, n: p == nil ? 0 : 1289, sentence: sentence)
  }
}
