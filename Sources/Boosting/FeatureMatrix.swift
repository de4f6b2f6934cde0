/// A table of numbers to learn from or to judge: rows of equal width, row after row.
///
/// NaN means that the value is missing; the trees learn a direction for it.
public struct FeatureMatrix: Sendable, Equatable {
  public let rows: Int
  public let columns: Int

  /// The values, row-major: column `c` of row `r` stands at `r * columns + c`.
  public let values: [Float]

  /// Creates a matrix; the number of values must be a multiple of `columns`.
  ///
  /// A count that does not fit is `BoostingError.unevenRows`.
  public init(columns: Int, values: [Float]) throws(BoostingError) {
    guard columns > 0 else { throw .noColumns }
    guard values.count % columns == 0 else {
      throw .unevenRows(values: values.count, columns: columns)
    }
    self.rows = values.count / columns
    self.columns = columns
    self.values = values
  }

  /// The values of one row.
  public subscript(row row: Int) -> ArraySlice<Float> {
    values[row * columns..<(row + 1) * columns]
  }
}
