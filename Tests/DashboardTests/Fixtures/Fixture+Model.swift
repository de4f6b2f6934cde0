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
      ])
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
      evaluation: ScoringEvaluation(of: windows))
  }

  private func window(_ index: Int, before day: Day, slope: Double) -> JudgedWindow {
    let first = day.advanced(by: -600 + index * 90)
    return JudgedWindow(
      first: first, last: first.advanced(by: 89),
      judgements: (0..<320).map { deal in
        let score = 0.15 + 0.6 * Double((deal * 37) % 101) / 101
        let chance = 0.45 + slope * (score - 0.45)
        let draw = Double((deal * 29 + index * 13) % 97) / 97
        return RollingTest.Judgement(probability: score, baseRate: 0.46, isWon: draw < chance)
      })
  }
}
