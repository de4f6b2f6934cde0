import Dashboard
import Engine

extension Report {
  /// How a model did on later deals, window by window and bin by bin.
  init(backtest card: ModelCard) {
    let words = ModelWords(card)
    let evaluation = card.evaluation
    self.init(
      "Backtest as of \(card.trainedOn)",
      json: [
        "asOf": JSON(card.trainedOn), "deals": JSON(card.closedDeals),
        "baseRate": JSON(card.winRate), "open": .bool(card.kind == .model),
        "verdict": .string(words.verdict), "folds": JSON((evaluation?.folds ?? []).map(Self.json)),
        "evaluation": evaluation.map(Self.json) ?? .null,
      ])
    blocks = [.sentence(words.origin), .sentence(words.verdict)] + Self.test(of: card)
  }

  /// The tables of a test on later deals; none where there was none.
  static func test(of card: ModelCard) -> [Block] {
    let figures = ModelWords(card).figures
    guard !figures.isEmpty else { return [] }
    let folds = card.evaluation?.folds ?? []
    let bins = card.evaluation?.reliability?.bins ?? []
    let looks = ModelWords(card).looks
    return [.table(table(figures))] + (looks.isEmpty ? [] : [.sentence(looks)])
      + (folds.isEmpty ? [] : [.sentence("Window by window:"), .table(table(folds))])
      + (bins.isEmpty ? [] : [.table(table(bins)), .sentence(ReliabilityStrip.legend)])
  }

  private static func table(_ figures: [ModelWords.Figure]) -> ReportTable {
    ReportTable(
      [
        .text("On later deals"), .number("model"), .number("[95%]").detail, .number("base rate"),
      ], rows: figures.map { [$0.name, $0.model, $0.interval, $0.base] })
  }

  private static func table(_ folds: [ScoringFold]) -> ReportTable {
    ReportTable(
      [
        .text("Created"), .number("deals"), .number("won").detail, .number("looks").detail,
        .number("AUC"),
        .number("[95%]").detail, .number("log loss"), .number("base"), .number("gain"),
        .number("[95%]").detail, .text("beyond noise"),
      ],
      rows: folds.map { fold in
        [
          "\(fold.first) to \(fold.last)", Format.count(fold.deals), Format.count(fold.won),
          Format.count(fold.looks), Format.decimal(fold.auc, digits: 3),
          Format.decimals(fold.aucInterval, digits: 3),
          Format.decimal(fold.logLoss, digits: 4), Format.decimal(fold.baseLogLoss, digits: 4),
          Format.decimal(fold.gain.value, digits: 4),
          Format.decimals(fold.gain.interval, digits: 4), fold.gain.isBeyondNoise ? "yes" : "no",
        ]
      })
  }

  private static func table(_ bins: [Reliability.Bin]) -> ReportTable {
    ReportTable(
      [
        .text("Scored"), .number("deals"), .number("looks"), .number("predicted"), .number("won"),
        .number("observed"), .number("[95%]").detail, .text("0 % to 100 %"),
      ],
      rows: bins.map { bin in
        [
          Format.scores(of: bin, isClose: true), Format.count(bin.deals), Format.count(bin.looks),
          Format.percent(bin.predicted), Format.count(bin.won), Format.percent(bin.observed),
          Format.interval(bin.interval),
          ReliabilityStrip(bin).text,
        ]
      })
  }
}
