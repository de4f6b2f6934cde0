/// What a column of an export can mean to us; the raw values are those of the report's mapping.
public enum ExportField: String, Hashable, Sendable, CaseIterable {
  case id, created, closed, expectedClose, outcome, amount, cycleDays
  case industry, region, product, leadSource, stage, rep

  /// The dimension whose values the column holds, if it holds any.
  var dimension: Dimension? { Dimension(rawValue: rawValue) }
}
