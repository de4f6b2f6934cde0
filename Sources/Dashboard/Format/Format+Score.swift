public import Engine

extension Format {
  /// Where drivers begin and end: `From −0.43, where the average look at a deal stands, …`.
  public static func driverSum(of score: DealScore) -> String? {
    score.start.map {
      "From \(signed($0, digits: 2)), where the average look at a deal stands, they lead to "
        + "\(signed(score.logOdds, digits: 2)), which is \(percent(score.probability))."
    }
  }

  /// What a probability rests on: `model`, or `base rate of deals alike, of 512 closed deals, no model`.
  public static func origin(of score: DealScore?) -> String {
    guard let score else { return "no score" }
    guard score.kind == .baseRate, let deals = score.baseRateDeals else {
      return score.kind.rawValue
    }
    return "base rate of deals alike, of \(count(deals, of: "closed deal")), no model"
  }

  /// `P(win) since 2026-10-23: 61.0 % -> 44.0 %: what changed in the deal −12.0 pp, the days …`.
  ///
  /// The parts are rounded so that what is shown adds up.
  public static func scoreChange(_ change: ScoreChange) -> String {
    let parts = change.probabilityParts
    let whole = ShownEffects.tenths(change.after) - ShownEffects.tenths(change.before)
    let shown = ShownEffects.rounded(
      [parts.deal, parts.calendar, parts.model], to: Double(whole) / 1000)
    let names = [
      "what changed in the deal", "the days that went by", "what the model learned anew",
    ]
    let told = zip(names, shown).map { "\($0) \(ShownEffects.text($1)) pp" }
    return "P(win) since \(change.from): \(percent(change.before)) -> \(percent(change.after)): "
      + told.joined(separator: ", ") + "."
  }

  /// What a model's score is to be compared with: `, base rate 46.2 % of 512 closed deals`; empty for a
  /// base rate itself.
  public static func beside(_ score: DealScore?) -> String {
    guard let score, score.kind == .model else { return "" }
    let deals = score.baseRateDeals.map { " of \(count($0, of: "closed deal"))" } ?? ""
    return ", base rate \(percent(score.baseRate))\(deals)"
  }

  /// The sample of a base rate, to stand behind it; empty where it is not known.
  static func sample(of score: DealScore?) -> String {
    score?.baseRateDeals.map { " (n = \(count($0)))" } ?? ""
  }
}
