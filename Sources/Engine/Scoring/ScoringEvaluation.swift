import Glibc

/// How the model did on later deals it could not know, beside the plain base rate.
public struct ScoringEvaluation: Hashable, Sendable, Codable {
  /// Deals judged, each once.
  public let deals: Int
  public let won: Int
  /// Mean log loss of the model.
  public let logLoss: Double
  /// Mean log loss of the win rate of the deals that the model had learned from.
  public let baseLogLoss: Double
  public let brier: Double
  public let baseBrier: Double
  /// The chance that a won deal scored higher than a lost one; `nil` when one kind is missing.
  public let auc: Double?
  /// Logistic regression of the outcome on the scores' log-odds: 1 and 0 are perfect.
  public let calibrationSlope: Double?
  public let calibrationIntercept: Double?
  private let gainError: Double
  private let aucLower: Double?
  private let aucUpper: Double?

  /// The evaluation of judged deals; `nil` with fewer than two.
  init?(of judgements: [RollingTest.Judgement]) {
    let isWon = judgements.map(\.isWon)
    let (scores, bases) = (judgements.map(\.probability), judgements.map(\.baseRate))
    guard judgements.count > 1,
      let loss = LogLoss.mean(of: scores, isWon: isWon),
      let baseLoss = LogLoss.mean(of: bases, isWon: isWon),
      let brier = BrierScore.mean(of: scores, isWon: isWon),
      let baseBrier = BrierScore.mean(of: bases, isWon: isWon)
    else { return nil }
    let area = AreaUnderCurve(scores: scores, isWon: isWon)
    let line = Self.calibration(of: scores, isWon: isWon)
    deals = judgements.count
    won = isWon.reduce(0) { $0 + ($1 ? 1 : 0) }
    (logLoss, baseLogLoss, self.brier, self.baseBrier) = (loss, baseLoss, brier, baseBrier)
    (auc, aucLower, aucUpper) = (area?.value, area?.interval.lower, area?.interval.upper)
    (calibrationSlope, calibrationIntercept) = (line?.slope, line?.intercept)
    gainError = Self.errorOfGain(judgements)
  }

  /// Log loss of the base rate minus that of the model: above 0 the model knows something.
  public var gain: Double { baseLogLoss - logLoss }

  /// The 95 % interval of the gain, from the differences deal by deal.
  public var gainInterval: Interval {
    Interval(lower: gain - Normal.z95 * gainError, upper: gain + Normal.z95 * gainError)
  }

  /// DeLong's 95 % interval of the area under the curve.
  public var aucInterval: Interval? {
    guard let aucLower, let aucUpper else { return nil }
    return Interval(lower: aucLower, upper: aucUpper)
  }

  private static func errorOfGain(_ judgements: [RollingTest.Judgement]) -> Double {
    let gains = judgements.map {
      LogLoss.of($0.baseRate, isWon: $0.isWon)
        - LogLoss.of($0.probability, isWon: $0.isWon)
    }
    let count = Double(gains.count)
    let mean = gains.reduce(0, +) / count
    let squares = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return sqrt(squares / (count - 1) / count)
  }

  private static func calibration(of scores: [Double], isWon: [Bool]) -> LogisticLine? {
    LogisticLine(
      x: scores.map { LogOdds.of($0) },
      targets: isWon.map { $0 ? 1 : 0 }, weights: scores.map { _ in 1 })
  }
}
