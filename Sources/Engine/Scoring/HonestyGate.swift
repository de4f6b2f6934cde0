/// Decides whether a model may be shown, and says in a sentence why not.
enum HonestyGate {
  static let minimumClosed = 200
  static let minimumRarer = 30
  static let minimumTested = 100

  /// Why this many deals, of all or of some cohorts, are too few for a model; `nil` when they suffice.
  static func shortage(closed: Int, won: Int, of cohorts: String = "") -> String? {
    let deals = (closed == 1 ? "closed deal" : "closed deals") + cohorts
    if closed < minimumClosed {
      return "only \(SentenceNumber.count(closed)) \(deals); a model needs \(minimumClosed)"
    }
    let rarer = min(won, closed - won)
    guard rarer < minimumRarer else { return nil }
    let kind = won <= closed - won ? "won" : "lost"
    return "only \(rarer) \(kind) among \(SentenceNumber.count(closed)) \(deals); "
      + "a model needs \(minimumRarer)"
  }

  /// Why the test on later deals does not speak for the model; `nil` when it does.
  static func objection(to evaluation: ScoringEvaluation?) -> String? {
    guard let evaluation, evaluation.deals >= minimumTested else {
      return "the history is too short to test a model on later deals"
    }
    let gain = evaluation.gainInterval
    guard gain.lower <= 0 else { return disorder(of: evaluation) }
    return "no model predicts later deals better than the base rate: log loss "
      + "\(SentenceNumber.decimal(evaluation.logLoss, digits: 3)) against "
      + "\(SentenceNumber.decimal(evaluation.baseLogLoss, digits: 3)) "
      + "on \(SentenceNumber.deals(evaluation.deals, looks: evaluation.looks)), "
      + "gain \(SentenceNumber.decimal(evaluation.gain, digits: 4)), 95 % interval "
      + "\(SentenceNumber.decimal(gain.lower, digits: 4)) to \(SentenceNumber.decimal(gain.upper, digits: 4))"
  }

  /// A model that only follows the level of wins loses less than an older rate and tells no deal from
  /// another.
  private static func disorder(of evaluation: ScoringEvaluation) -> String? {
    let interval = evaluation.aucInterval
    if let interval, interval.lower > 0.5 { return nil }
    let words = interval.map {
      ": AUC \(SentenceNumber.decimal(evaluation.auc ?? 0.5, digits: 3)), 95 % interval "
        + "\(SentenceNumber.decimal($0.lower, digits: 3)) to "
        + SentenceNumber.decimal($0.upper, digits: 3)
    }
    return "no model tells later deals that are won from those that are lost" + (words ?? "")
  }
}
