import Dashboard
import Engine

extension Report {
  /// The scored deals, and in the JSON the model that scored them.
  ///
  /// `refusal` is why the model that was in charge before could not score.
  init(
    scoredBy page: ModelPage, _ board: RiskBoard, insteadOf refusal: String?, money: MoneyFormat
  ) {
    self.init(board, limit: nil, money: money)
    if let refusal, board.modelRefusal == nil {
      blocks.append(
        .sentence("The model in charge was refused (\(refusal)): another took its place."))
    }
    json = Report(page.card, id: page.id).json.adding(json)
      .adding(["drift": page.drift.map(Self.json) ?? .null, "refusedModel": JSON(refusal)])
  }

  /// What was learned, and whether it scores from now on.
  init(_ training: TrainingResult) {
    self.init(training.card, id: training.id)
    let decision = ModelWords.decision(training)
    blocks.insert(.sentence(decision), at: 1)
    json = json.adding([
      "activated": .bool(training.challenge.isWon), "decision": .string(decision),
      "champion": training.champion.map { .integer($0) } ?? .null,
    ])
  }

  /// What was learned, how it did on later deals, and whether it may be shown.
  init(_ card: ModelCard, id: Int64?) {
    self.init(
      card.kind == .model ? "The model is published" : "Base rate, no model",
      json: ["model": Self.json(card, id: id), "drift": .null])
    blocks = [.sentence(ModelWords(card).origin)] + Self.making(of: card)
    if let reason = card.baseRateReason { blocks.append(.sentence("Reason: \(reason).")) }
    blocks += Self.test(of: card)
  }

  /// The sentence on how the model is made; none without a model.
  static func making(of card: ModelCard) -> [Block] {
    let making = ModelWords(card).making
    return making.isEmpty ? [] : [.sentence("\(making).")]
  }

  static func json(_ card: ModelCard, id: Int64?) -> JSON {
    let evaluation = card.evaluation
    return [
      "id": id.map { .integer($0) } ?? .null, "trainedOn": JSON(card.trainedOn),
      "deals": JSON(card.closedDeals), "learnedDeals": JSON(card.learnedDeals),
      "trees": JSON(card.trees), "calibratedBy": JSON(card.calibration?.rawValue.lowercased()),
      "baseRate": JSON(card.winRate), "auc": JSON(evaluation?.auc),
      "aucInterval": JSON(evaluation?.aucInterval), "logLoss": JSON(evaluation?.logLoss),
      "baseLogLoss": JSON(evaluation?.baseLogLoss), "brier": JSON(evaluation?.brier),
      "baseBrier": JSON(evaluation?.baseBrier), "calibration": calibration(evaluation),
      "published": .bool(card.kind == .model), "reason": JSON(card.baseRateReason),
    ]
  }
}
