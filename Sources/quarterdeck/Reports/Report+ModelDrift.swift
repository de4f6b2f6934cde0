import Dashboard
import Engine

extension Report {
  /// What has changed since the model was trained that answers.
  init(drift page: ModelPage) {
    let charged = page.refusal == nil ? page.stored.first(where: \.isActive)?.id : nil
    let id = charged ?? page.id
    let refused =
      page.refusal.map {
        [Block.sentence(Format.modelRefusal($0, answering: page.card.kind))]
      } ?? []
    guard let drift = page.drift, let id else {
      let isModel = page.drift != nil
      self.init(
        isModel ? "No stored model" : "Base rate, no model",
        json: ["drift": .null, "modelRefusal": JSON(page.refusal)])
      let reason =
        isModel
        ? "What is learned anew for each answer does not drift: `quarterdeck train` stores a model."
        : "A base rate does not drift: it is counted anew every day."
      blocks = refused + [.sentence(reason)]
      return
    }
    self.init(
      "Model \(id), trained on \(drift.trainedOn)",
      json: [
        "model": .integer(id), "drift": Self.json(drift),
        "modelRefusal": JSON(page.refusal),
      ])
    let words = DriftWords(drift)
    blocks =
      refused + [.sentence(words.verdict)]
      + [words.months, words.features].filter { !$0.rows.isEmpty }.map { .table(Self.table($0)) }
  }

  private static func table(_ words: DriftWords.Table) -> ReportTable {
    ReportTable(
      words.headings.enumerated().map { index, heading in
        heading == "most" || index == 0 ? .text(heading) : .number(heading)
      }, rows: words.rows)
  }

  static func json(_ drift: ModelDrift) -> JSON {
    [
      "trainedOn": JSON(drift.trainedOn), "asOf": JSON(drift.asOf),
      "matters": .bool(drift.matters), "changes": JSON(drift.changes.map { .string($0) }),
      "recent": drift.recent.map(json) ?? .null, "months": JSON(drift.months.map(json)),
      "dealsBefore": JSON(drift.dealsBefore), "dealsNow": JSON(drift.dealsNow),
      "features": JSON(drift.features.map(json)),
    ]
  }

  private static func json(_ ended: EndedDeals) -> JSON {
    [
      "from": JSON(ended.first), "to": JSON(ended.last), "deals": JSON(ended.deals),
      "won": JSON(ended.won), "expected": JSON(ended.expected), "usual": JSON(ended.usual),
      "pValue": JSON(ended.pValue), "auc": JSON(ended.auc),
      "aucInterval": JSON(ended.aucInterval), "off": .bool(ended.isOff),
    ]
  }

  private static func json(_ feature: FeatureDrift) -> JSON {
    [
      "attribute": .string(feature.attribute), "bins": JSON(feature.bins),
      "psi": JSON(feature.stability), "noiseFloor": JSON(feature.noiseFloor),
      "pValue": JSON(feature.pValue), "moved": .bool(feature.hasMoved),
      "mover": .string(feature.mover), "shareBefore": JSON(feature.shareBefore),
      "shareNow": JSON(feature.shareNow),
    ]
  }
}
