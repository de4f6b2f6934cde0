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
    let (isWon, deals) = (window.judgements.map(\.isWon), window.judgements.map(\.deal))
    let (scores, bases) = (
      window.judgements.map(\.probability), window.judgements.map(\.baseRate)
    )
    guard let gain = LossGain(of: scores, over: bases, isWon: isWon, at: deals),
      let loss = LogLoss.mean(of: scores, isWon: isWon),
      let baseLoss = LogLoss.mean(of: bases, isWon: isWon)
    else { return nil }
    let area = AreaUnderCurve(scores: scores, isWon: isWon, at: deals)
    (first, last) = (window.first, window.last)
    won = window.judgements.wonDeals
    (logLoss, baseLogLoss, self.gain) = (loss, baseLoss, gain)
    (auc, aucLower, aucUpper) = (area?.value, area?.interval.lower, area?.interval.upper)
  }

  public var deals: Int { gain.deals }

  /// How often the deals were looked at.
  public var looks: Int { gain.looks }

  /// Whether the gate would open by this window alone: a gain beyond noise, and an order of the deals.
  public var opensGate: Bool { gain.isBeyondNoise && aucLower.map { $0 > 0.5 } ?? false }

  /// DeLong's 95 % interval of the area under the curve, by deal.
  public var aucInterval: Interval? {
    guard let aucLower, let aucUpper else { return nil }
    return Interval(lower: aucLower, upper: aucUpper)
  }
}
