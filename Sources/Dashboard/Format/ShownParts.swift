public import Engine

/// What the segments of a table are of the whole change, in tenths of a point that add up to the
/// tenths of the line for all.
public struct ShownParts: Hashable, Sendable {
  /// In the order of the rows; nil where there is nothing to compare.
  public let rows: [Int?]
  public let total: Int?

  /// Rounds the contributions of rows to that of their total.
  public init(_ rows: [SegmentTable.Row], total: SegmentTable.Row) {
    self.total = total.contribution.map(ShownEffects.tenths)
    let known = rows.compactMap(\.contribution)
    guard let whole = total.contribution, known.count == rows.count else {
      self.rows = rows.map { $0.contribution.map(ShownEffects.tenths) }
      return
    }
    self.rows = ShownEffects.rounded(known, to: whole)
  }

  /// A part as text with a sign; `–` where there is none.
  public static func text(_ tenths: Int?) -> String {
    tenths.map(ShownEffects.text) ?? Format.missing
  }
}
