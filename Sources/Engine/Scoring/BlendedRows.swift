internal import Boosting

/// Rows of features of some deals, and more behind them for those with a value that no model has learned.
///
/// What such a value means nobody knows, and trees would take it for whichever value they did not ask
/// for. So the deal counts as the average of deals that differ from it in nothing but that value, which
/// they have as often as closed deals have it. Averages of margins and of contributions add up as theirs
/// do.
struct BlendedRows {
  /// How many rows stand for such a deal.
  static let points = 32

  let matrix: FeatureMatrix
  /// How many deals there are.
  let deals: Int
  /// The rows that stand for a deal, by the deal; all others stand for themselves.
  let blends: [Int: Range<Int>]

  /// The rows of a deal.
  func rows(of deal: Int) -> Range<Int> { blends[deal] ?? deal..<deal + 1 }

  /// The answers for the deals, given those for all rows.
  func averages(of answers: [Double]) -> [Double] {
    guard !blends.isEmpty else { return answers }
    return (0..<deals).map { deal in
      let rows = rows(of: deal)
      return answers[rows].reduce(0, +) / Double(rows.count)
    }
  }
}
