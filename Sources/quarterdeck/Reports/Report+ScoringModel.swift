import Dashboard
import Engine

extension Report {
  /// The scored deals, and in the JSON the model that scored them.
  init(scoredBy model: ScoringModel, _ board: RiskBoard, money: MoneyFormat) {
    self.init(board, limit: nil, money: money)
    json = Report(model).json.adding(json)
  }

  /// What was learned, how it did on later deals, and whether it may be shown.
  init(_ model: ScoringModel) {
    let isPublished = model.kind == .model
    self.init(
      isPublished ? "The model is published" : "Base rate, no model",
      json: ["model": Self.json(model), "drift": .null])
    blocks = [.sentence(ModelWords(model.card).origin)]
    if let reason = model.baseRateReason { blocks.append(.sentence("Reason: \(reason).")) }
    blocks += Self.test(of: model.card)
  }

  private static func json(_ model: ScoringModel) -> JSON {
    let evaluation = model.evaluation
    return [
      "id": .string(model.trainedOn.description), "trainedOn": JSON(model.trainedOn),
      "deals": JSON(model.closedDeals), "learnedDeals": JSON(model.learnedDeals),
      "baseRate": JSON(model.winRate), "auc": JSON(evaluation?.auc),
      "aucInterval": JSON(evaluation?.aucInterval), "logLoss": JSON(evaluation?.logLoss),
      "baseLogLoss": JSON(evaluation?.baseLogLoss), "brier": JSON(evaluation?.brier),
      "baseBrier": JSON(evaluation?.baseBrier),
      "calibration": calibration(evaluation),
      "published": .bool(model.kind == .model), "reason": JSON(model.baseRateReason),
    ]
  }
}
