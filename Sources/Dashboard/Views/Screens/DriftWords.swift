public import Engine

/// What is said of the drift of a model, in a sentence and in tables.
public struct DriftWords {
  private let drift: ModelDrift

  public init(_ drift: ModelDrift) { self.drift = drift }

  /// Whether anything has changed by more than luck.
  public var verdict: String {
    guard drift.recent != nil || !drift.features.isEmpty else {
      return
        "No drift can be told yet: fewer than \(ModelDrift.leastDeals) deals were created, and "
        + "fewer have ended, since this model was trained on \(drift.trainedOn)."
    }
    guard drift.matters else {
      return
        "No drift: since this model was trained on \(drift.trainedOn), nothing has changed "
        + "so much that luck cannot explain it (alarm below p = \(Format.decimal(ModelDrift.alarmP, digits: 4)))."
    }
    return
      "The world has left the model of \(drift.trainedOn): \(drift.changes.joined(separator: "; "))."
      + advice
  }

  /// Learning anew helps against other deals at once, against other odds only when these have ended.
  private var advice: String {
    guard let recent = drift.recent, recent.isOff else {
      return " `quarterdeck train` learns a challenger."
    }
    return Double(recent.won) < recent.expected
      ? " Read scores as too high until newer deals have ended and a training knows them."
      : " Read scores as too low until newer deals have ended and a training knows them."
  }

  /// The columns of a table and its cells, row by row.
  public struct Table {
    public let headings: [String]
    public let rows: [[String]]
  }

  /// The deals that ended since, month by month, and in the last four weeks.
  public var months: Table {
    let recent = drift.recent.map { [line("last four weeks", $0)] } ?? []
    return Table(
      headings: ["Ended", "deals", "won", "usual", "[95%]", "AUC", "AUC [95%]"],
      rows: drift.months.map { line("\($0.first) to \($0.last)", $0) } + recent)
  }

  private func line(_ name: String, _ ended: EndedDeals) -> [String] {
    [
      name, Format.count(ended.deals), Format.count(ended.won) + (ended.isOff ? " !" : ""),
      Format.decimal(ended.expected, digits: 0),
      Format.decimals(ended.deals > 0 ? ended.usual : nil, digits: 0),
      Format.decimal(ended.auc, digits: 3), Format.decimals(ended.aucInterval, digits: 3),
    ]
  }

  /// The attributes of new deals against those of before.
  public var features: Table {
    Table(
      headings: ["New deals by", "PSI", "floor", "p", "most", "then", "now"],
      rows: drift.features.map { feature in
        [
          feature.attribute, Format.decimal(feature.stability, digits: 3),
          Format.decimal(feature.noiseFloor, digits: 3),
          Format.pValue(feature.pValue, name: false) + (feature.hasMoved ? " !" : ""),
          feature.mover,
          Format.percent(feature.shareBefore, digits: 0),
          Format.percent(feature.shareNow, digits: 0),
        ]
      })
  }
}
