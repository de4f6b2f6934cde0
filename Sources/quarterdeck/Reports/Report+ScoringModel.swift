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
    blocks = [
      .sentence(
        "Learned on \(Format.count(model.closedDeals)) closed deals as of \(model.trainedOn), "
          + "\(Format.percent(model.winRate)) won.")
    ]
    if let reason = model.baseRateReason { blocks.append(.sentence("Reason: \(reason).")) }
    if let evaluation = model.evaluation { blocks.append(.table(Self.table(evaluation))) }
  }

  private static func table(_ evaluation: ScoringEvaluation) -> ReportTable {
    ReportTable(
      [.text("On later deals"), .number("model"), .number("base rate")],
      rows: [
        ["deals judged", Format.count(evaluation.deals), ""],
        ["AUC", Format.decimal(evaluation.auc, digits: 3), "0.500"],
        [
          "log loss", Format.decimal(evaluation.logLoss, digits: 4),
          Format.decimal(evaluation.baseLogLoss, digits: 4),
        ],
        [
          "Brier score", Format.decimal(evaluation.brier, digits: 4),
          Format.decimal(evaluation.baseBrier, digits: 4),
        ],
        ["calibration slope", Format.decimal(evaluation.calibrationSlope, digits: 2), "1.00"],
        [
          "calibration intercept", Format.decimal(evaluation.calibrationIntercept, digits: 2),
          "0.00",
        ],
      ])
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
      "calibration": [
        "slope": JSON(evaluation?.calibrationSlope),
        "intercept": JSON(evaluation?.calibrationIntercept), "ece": .null, "bins": .null,
      ],
      "published": .bool(model.kind == .model), "reason": JSON(model.baseRateReason),
    ]
  }
}
