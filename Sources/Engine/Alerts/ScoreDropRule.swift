/// Finds open deals whose probability of winning fell sharply since the last score.
///
/// Only the model's own scores are compared: a base rate moves for other reasons.
struct ScoreDropRule {
  /// Points of probability that make a drop.
  static let leastDrop = 0.15
  static let highDrop = 0.30
  /// Keeps a drop of exactly so many points one, however its binary fractions round.
  private static let tolerance = 1e-9

  /// The model's last score of each deal before the day, by deal id.
  let previous: [String: DealPage.PastScore]

  func findings(in rows: [RiskBoard.Row]) -> [AlertFinding] {
    rows.compactMap { row in
      guard let score = row.score, score.kind == .model, let last = previous[row.dealID]
      else { return nil }
      let drop = last.probability - score.probability + Self.tolerance
      guard drop >= Self.leastDrop else { return nil }
      return AlertFinding(
        .scoreDrop, of: row, severity: drop >= Self.highDrop ? .high : .watch,
        sentence: sentence(from: last, to: score.probability))
    }
  }

  private func sentence(from last: DealPage.PastScore, to probability: Double) -> String {
    let (before, after) = (percent(last.probability), percent(probability))
    return "P(win) fell from \(before) on \(last.day) to \(after)"
  }

  private func percent(_ rate: Double) -> String { "\(Int((rate * 100).rounded())) %" }
}
