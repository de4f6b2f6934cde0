/// How the model did on later deals it could not know, beside the plain base rate.
public struct ScoringEvaluation: Hashable, Sendable, Codable {
  /// Deals judged, each at all ages at which it was open.
  public let deals: Int
  public let won: Int
  private let lookCount: Int?
  /// Mean log loss of the model over all looks.
  public let logLoss: Double
  /// Mean log loss of the win rate of the deals that the model was calibrated on.
  public let baseLogLoss: Double
  public let brier: Double
  public let baseBrier: Double
  /// The chance that a won deal scored higher than a lost one; `nil` when one kind is missing.
  public let auc: Double?
  /// Logistic regression of the outcome on the scores' log-odds: 1 and 0 are perfect.
  public let calibrationSlope: Double?
  public let calibrationIntercept: Double?
  /// Whether deals were won as often as scored; `nil` for a model stored before this was kept.
  public let reliability: Reliability?
  /// The windows one by one, oldest first; `nil` for a model stored before this was kept.
  public let folds: [ScoringFold]?
  private let gainError: Double
  private let aucLower: Double?
  private let aucUpper: Double?
  private let slopeError: Double?
  private let interceptError: Double?

  /// The evaluation of all windows together and one by one; `nil` with fewer than two judged deals.
  init?(of windows: [JudgedWindow]) {
    self.init(of: windows.flatMap(\.judgements), folds: windows.compactMap(ScoringFold.init))
  }

  /// The evaluation of judged deals; `nil` with fewer than two.
  init?(of judgements: [RollingTest.Judgement], folds: [ScoringFold] = []) {
    let (isWon, deals) = (judgements.map(\.isWon), judgements.map(\.deal))
    let (scores, bases) = (judgements.map(\.probability), judgements.map(\.baseRate))
    guard let gain = LossGain(of: scores, over: bases, isWon: isWon, at: deals),
      let loss = LogLoss.mean(of: scores, isWon: isWon),
      let baseLoss = LogLoss.mean(of: bases, isWon: isWon),
      let brier = BrierScore.mean(of: scores, isWon: isWon),
      let baseBrier = BrierScore.mean(of: bases, isWon: isWon)
    else { return nil }
    let area = AreaUnderCurve(scores: scores, isWon: isWon, at: deals)
    let odds = scores.map { LogOdds.of($0) }
    let line = LogisticLine(
      x: odds, targets: isWon.map { $0 ? 1 : 0 }, weights: odds.map { _ in 1 })
    let errors = line.flatMap { LineErrors(of: $0, x: odds, isWon: isWon, at: deals) }
    (self.deals, lookCount, won) = (gain.deals, gain.looks, judgements.wonDeals)
    (logLoss, baseLogLoss, self.brier, self.baseBrier) = (loss, baseLoss, brier, baseBrier)
    (auc, aucLower, aucUpper) = (area?.value, area?.interval.lower, area?.interval.upper)
    (calibrationSlope, calibrationIntercept) = (line?.slope, line?.intercept)
    (slopeError, interceptError) = (errors?.slope, errors?.intercept)
    gainError = gain.error
    reliability = Reliability(of: scores, isWon: isWon, at: deals)
    self.folds = folds
  }

  /// How often the deals were looked at; once each for a model stored when that was all.
  public var looks: Int { lookCount ?? deals }

  /// Log loss of the base rate minus that of the model: above 0 the model knows something.
  public var gain: Double { baseLogLoss - logLoss }

  /// The 95 % interval of the gain, from the differences look by look, their errors by deal.
  public var gainInterval: Interval { Interval(around: gain, error: gainError) }

  /// DeLong's 95 % interval of the area under the curve, by deal.
  public var aucInterval: Interval? {
    guard let aucLower, let aucUpper else { return nil }
    return Interval(lower: aucLower, upper: aucUpper)
  }

  /// The 95 % interval of the slope, its error by deal; `nil` for a model stored before this was kept.
  public var slopeInterval: Interval? { Self.interval(calibrationSlope, error: slopeError) }

  /// The 95 % interval of the intercept, as that of the slope.
  public var interceptInterval: Interval? {
    Self.interval(calibrationIntercept, error: interceptError)
  }

  private static func interval(_ value: Double?, error: Double?) -> Interval? {
    guard let value, let error else { return nil }
    return Interval(around: value, error: error)
  }
}

extension [RollingTest.Judgement] {
  /// How many of the judged deals were won.
  var wonDeals: Int { LooksByDeal(at: lazy.filter(\.isWon).map(\.deal)).deals }
}
