/// What each feature adds to the log-odds of each row, by TreeSHAP.
///
/// The contributions of a row and its bias sum to its margin.
public struct Contributions: Sendable, Equatable {
  public let rows: Int
  public let columns: Int
  let values: [Float]

  /// The contributions of one row, one per column, in column order.
  public subscript(row row: Int) -> ArraySlice<Float> {
    let start = row * (columns + 1)
    return values[start..<start + columns]
  }

  /// The log-odds of a row before any feature is known; the same for all rows.
  public func bias(row: Int) -> Float {
    values[row * (columns + 1) + columns]
  }
}
