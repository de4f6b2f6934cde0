/// How a model did on the deals of one window, having learned only from what came before.
public struct ScoringFold: Hashable, Sendable, Codable {
  /// The days on which the window's deals were created.
  public let first: Day
  public let last: Day
  public let won: Int
  public let logLoss: Double
  public let baseLogLoss: Double
  /// What the model knows beyond the base rate.
  public let gain: LossGain
  /// The chance that a won deal scored higher than a lost one; `nil` when one kind is missing.
  public let auc: Double?
  private let aucLower: Double?
  private let aucUpper: Double?

  /// `nil` with fewer than two judged deals.
  init?(of window: JudgedWindow) {
    let isWon = window.judgements.map(\.isWon)
    let (scores, bases) = (
      window.judgements.map(\.probability), window.judgements.map(\.baseRate)
    )
    guard let gain = LossGain(of: scores, over: bases, isWon: isWon),
      let loss = LogLoss.mean(of: scores, isWon: isWon),
      let baseLoss = LogLoss.mean(of: bases, isWon: isWon)
    else { return nil }
    let area = AreaUnderCurve(scores: scores, isWon: isWon)
    (first, last) = (window.first, window.last)
    won = isWon.reduce(0) { $0 + ($1 ? 1 : 0) }
    (logLoss, baseLogLoss, self.gain) = (loss, baseLoss, gain)
    (auc, aucLower, aucUpper) = (area?.value, area?.interval.lower, area?.interval.upper)
  }

  public var deals: Int { gain.deals }

  /// DeLong's 95 % interval of the area under the curve.
  public var aucInterval: Interval? {
    guard let aucLower, let aucUpper else { return nil }
    return Interval(lower: aucLower, upper: aucUpper)
  }
}
