import Dashboard
import Engine

extension Report {
  /// The stored models, newest first; one of them may have fallen `behind` and not answer.
  init(_ models: [StoredModel], damaged: [Int64] = [], behind: Int64? = nil) {
    self.init(
      Format.count(models.count, of: "stored model"),
      json: [
        "models": JSON(models.map(Self.line)), "damaged": JSON(damaged.count),
        "behind": behind.map { JSON(Int($0)) } ?? .null,
      ])
    if !damaged.isEmpty {
      let ids = damaged.map(String.init).joined(separator: ", ")
      blocks.append(
        .sentence(
          "Refused, because not as stored: \(damaged.count == 1 ? "model" : "models") \(ids). "
            + "`quarterdeck train` learns another."))
    }
    blocks +=
      models.isEmpty
      ? !damaged.isEmpty ? [] : [.sentence("Nothing has been learned yet.")]
      : [.table(Self.table(models))]
    guard let behind else { return }
    blocks.append(
      .sentence(
        "Model \(behind) has fallen behind the deals that are known now: a model learned for each answer "
          + "takes its place, and `quarterdeck train` stores one."))
  }

  /// One stored model with its test on later deals.
  init(_ model: StoredModel) {
    self.init("Model \(model.id), \(ModelWords.state(of: model))", json: Self.page(model))
    let words = ModelWords(model.card)
    blocks = [.sentence(words.origin)] + Self.making(of: model.card)
    if let days = model.card.making?.days {
      blocks.append(
        .sentence("Learned from deals created \(days.lowerBound) to \(days.upperBound)."))
    }
    blocks.append(.sentence("SHA-256 \(model.sha256)"))
    blocks += [.sentence(words.verdict)] + Self.test(of: model.card) + Self.features(of: model)
  }

  /// A model that was made active; the scores that are stored are still those of the one before.
  init(activated model: StoredModel) {
    self.init(model)
    blocks.insert(
      .sentence("`quarterdeck score` stores the scores of the open deals by it."), at: 0)
  }

  private static func features(of model: StoredModel) -> [Block] {
    guard !model.card.features.isEmpty else { return [] }
    let rows = model.card.features.map { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      return [parts[0], parts.last ?? ""]
    }
    let schema = model.schema.map { "Columns \($0.prefix(12))" } ?? "Columns"
    return [.table(ReportTable([.text("Learned from"), .text(schema)], rows: rows))]
  }

  private static func table(_ models: [StoredModel]) -> ReportTable {
    ReportTable(
      [
        .number("Id"), .text("Trained on"), .number("deals"), .text("kind"), .number("AUC"),
        .number("log loss"), .number("base"), .text("state"), .text("why").detail,
      ],
      rows: models.map { model in
        let evaluation = model.card.evaluation
        return [
          String(model.id), model.card.trainedOn.description,
          Format.count(model.card.closedDeals), model.card.kind == .model ? "model" : "base rate",
          Format.decimal(evaluation?.auc, digits: 3),
          Format.decimal(evaluation?.logLoss, digits: 4),
          Format.decimal(evaluation?.baseLogLoss, digits: 4), ModelWords.state(of: model),
          model.isActive ? model.reason ?? "" : "",
        ]
      })
  }

  private static func line(_ model: StoredModel) -> JSON {
    let evaluation = model.card.evaluation
    return [
      "id": .integer(model.id), "trainedOn": JSON(model.card.trainedOn),
      "deals": JSON(model.card.closedDeals), "kind": .string(model.card.kind.rawValue),
      "auc": JSON(evaluation?.auc), "aucInterval": JSON(evaluation?.aucInterval),
      "logLoss": JSON(evaluation?.logLoss), "baseLogLoss": JSON(evaluation?.baseLogLoss),
      "active": .bool(model.isActive), "activated": JSON(model.activated),
      "why": JSON(model.reason),
    ]
  }

  static func page(_ model: StoredModel) -> JSON {
    json(model.card, id: model.id).adding([
      "active": .bool(model.isActive), "activated": JSON(model.activated),
      "why": JSON(model.reason), "sha256": .string(model.sha256),
      "learnedFrom": JSON(model.card.making?.days.lowerBound),
      "learnedTo": JSON(model.card.making?.days.upperBound),
      "parameters": JSON(
        (model.card.making?.parameters ?? []).map {
          ["name": .string($0.name), "value": JSON($0.value)]
        }), "schema": JSON(model.schema),
      "features": JSON(model.card.features.map { .string($0) }),
      "folds": JSON((model.card.evaluation?.folds ?? []).map(json)),
    ])
  }
}
