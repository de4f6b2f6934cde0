/// Finds open deals whose probability of winning fell sharply within a week.
///
/// Only scores of the model that scores today are compared: a base rate, and another model, move for
/// other reasons. A drop that has been told of lasts until most of it is made good.
struct ScoreDropRule {
  static let highDrop = 0.30
  /// Keeps a drop of exactly so many points one, however its binary fractions round.
  private static let tolerance = 1e-9

  /// What each deal's score is compared with, by deal id: the highest of the week, or the one from
  /// before the drop that was told of.
  let previous: [String: DealPage.PastScore]
  var settings = RuleSettings.standard(.scoreDrop)

  func findings(in rows: [RiskBoard.Row]) -> [AlertFinding] {
    rows.compactMap { row in
      guard let score = row.score, score.kind == .model, let last = previous[row.dealID]
      else { return nil }
      let drop = last.probability - score.probability + Self.tolerance
      let enters = drop >= settings.limit(for: row)
      guard enters || drop > settings.clearLimit else { return nil }
      return AlertFinding(
        .scoreDrop, of: row, severity: drop >= Self.highDrop ? .high : .watch,
        sentence: sentence(from: last, to: score.probability), isEntry: enters)
    }
  }

  private func sentence(from last: DealPage.PastScore, to probability: Double) -> String {
    let (before, after) = (percent(last.probability), percent(probability))
    return "P(win) fell from \(before) on \(last.day) to \(after)"
  }

  private func percent(_ rate: Double) -> String { "\(Int((rate * 100).rounded())) %" }
}
