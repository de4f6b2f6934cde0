@testable import Dashboard
@testable import Engine

extension Fixture {
  /// The model that scores the fixture's deals beside an older one; base rates where it has none.
  var modelPage: ModelPage {
    let hasModel = baseRateReason == nil && !deals.isEmpty
    let card = card(trainedOn: asOf.advanced(by: -11), slope: hasModel ? 1 : 0)
    guard hasModel else { return ModelPage(card: card, id: nil, stored: []) }
    let older = self.card(trainedOn: asOf.advanced(by: -192), slope: 0.9)
    return ModelPage(
      card: card, id: 2,
      stored: [
        StoredModel(
          id: 2, card: card, isActive: true, activated: card.trainedOn, reason: "better"),
        StoredModel(
          id: 1, card: older, isActive: false, activated: older.trainedOn, reason: "first"),
      ], drift: drift)
  }

  /// Since the training one lead source has grown and a third of the usual wins is missing.
  private var drift: ModelDrift {
    let since = asOf.advanced(by: -10)
    let ended = EndedDeals(
      first: since, last: asOf, deals: 118, won: 29, expected: 54.2,
      usual: Interval(lower: 42.8, upper: 65.1), pValue: 1e-5, auc: 0.702,
      aucInterval: Interval(lower: 0.603, upper: 0.801))
    let moved = FeatureDrift(
      attribute: "lead source", bins: 5, stability: 0.412, noiseFloor: 0.093, pValue: 1e-9,
      mover: "Partner", shareBefore: 0.26, shareNow: 0.61)
    let still = FeatureDrift(
      attribute: "region", bins: 4, stability: 0.021, noiseFloor: 0.078, pValue: 0.42,
      mover: "Europe", shareBefore: 0.5, shareNow: 0.47)
    return ModelDrift(
      trainedOn: since.advanced(by: -1), asOf: asOf, features: [moved, still], dealsBefore: 2120,
      dealsNow: 104, recent: ended, months: [ended],
      usualAUC: 0.74, usualAUCError: 0.012)
  }

  /// Windows in which outcomes follow the scores with a slope; 0 makes them pure luck.
  private func card(trainedOn day: Day, slope: Double) -> ModelCard {
    let windows = deals.isEmpty ? [] : (0..<4).map { window($0, before: day, slope: slope) }
    let reason =
      slope > 0 ? nil : baseRateReason ?? "only 0 closed deals; a model needs 200"
    return ModelCard(
      trainedOn: day, closedDeals: deals.isEmpty ? 0 : 5120,
      wonDeals: deals.isEmpty ? 0 : 2355, learnedDeals: slope > 0 ? 4470 : 0,
      kind: slope > 0 ? .model : .baseRate, trees: slope > 0 ? 84 : nil,
      calibration: slope > 0 ? .platt : nil, baseRateReason: reason,
      evaluation: ScoringEvaluation(of: windows),
      making: slope > 0
        ? .usual(first: day.number - 900, last: day.number - 90) : nil)
  }

  private func window(_ index: Int, before day: Day, slope: Double) -> JudgedWindow {
    let first = day.advanced(by: -600 + index * 90)
    return JudgedWindow(
      first: first, last: first.advanced(by: 89),
      judgements: (0..<320).flatMap { looks(at: $0, in: index, slope: slope) })
  }

  /// One to four looks at a deal, whose score falls a little from one to the next.
  private func looks(
    at deal: Int, in window: Int, slope: Double
  ) -> [RollingTest.Judgement] {
    let score = 0.15 + 0.6 * Double((deal * 37) % 101) / 101
    let draw = Double((deal * 29 + window * 13) % 97) / 97
    return (0...deal % 4).map { look in
      RollingTest.Judgement(
        deal: window * 320 + deal, probability: score - 0.01 * Double(look), baseRate: 0.46,
        isWon: draw < 0.45 + slope * (score - 0.45))
    }
  }
}
