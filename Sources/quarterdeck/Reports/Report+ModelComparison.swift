import Dashboard
import Engine

extension Report {
  /// Two stored models side by side, and what later deals say of them.
  init(_ comparison: ModelComparison) {
    let sides = [comparison.first, comparison.second]
    let sentence = ModelWords.judgement(comparison)
    self.init(
      "Model \(sides[0].model.id) and model \(sides[1].model.id)",
      json: [
        "models": JSON(
          sides.map { Self.page($0.model).adding(["sha256": .string($0.sha256)]) }),
        "judgement": Self.json(comparison.judgement), "sentence": .string(sentence),
      ])
    blocks = [.table(Self.table(sides)), .sentence(sentence)]
  }

  private static func table(_ sides: [ModelComparison.Side]) -> ReportTable {
    let columns = sides.map { side in Self.figures(of: side) }
    return ReportTable(
      [.text("")] + sides.map { .number("model \($0.model.id)") },
      rows: zip(columns[0], columns[1]).map { [$0.name, $0.value, $1.value] })
  }

  private static func figures(of side: ModelComparison.Side) -> [(name: String, value: String)] {
    let card = side.model.card
    let evaluation = card.evaluation
    return [
      ("trained on", card.trainedOn.description), ("state", ModelWords.state(of: side.model)),
      ("closed deals", Format.count(card.closedDeals)),
      ("base rate", Format.percent(card.winRate)),
      ("learned from", card.kind == .model ? Format.count(card.learnedDeals) : "–"),
      ("trees", card.trees.map { Format.count($0) } ?? "–"),
      ("calibration", card.calibration?.rawValue ?? "–"),
      ("AUC", Format.decimal(evaluation?.auc, digits: 3)),
      ("  95 % interval", Format.decimals(evaluation?.aucInterval, digits: 3)),
      ("gain in log loss", Format.decimal(evaluation?.gain, digits: 4)),
      ("  95 % interval", Format.decimals(evaluation?.gainInterval, digits: 4)),
      ("calibration slope", Format.decimal(evaluation?.calibrationSlope, digits: 2)),
      (
        "calibration error",
        Format.points(evaluation?.reliability?.expectedError, signed: false)
      ),
      ("SHA-256", String(side.sha256.prefix(12))),
    ]
  }

  private static func json(_ judgement: ModelComparison.Judgement) -> JSON {
    let gain: LossGain? = if case .compared(let gain) = judgement { gain } else { nil }
    let few: Int? = if case .tooFewDeals(let deals) = judgement { deals } else { nil }
    return [
      "deals": JSON(gain?.deals ?? few), "looks": JSON(gain?.looks), "gain": JSON(gain?.value),
      "gainInterval": JSON(gain?.interval),
      "beyondNoise": gain.map { .bool($0.isDifferent) } ?? .null,
    ]
  }
}
