extension SegmentTable {
  /// The segments of a dimension within a cube's filter.
  ///
  /// `whole` counts all deals: contributions are to its change, so that the segments of every
  /// drill-down sum to the line above. Formula: docs/metrics/segment-table.md.
  /// Without data for `versus` there are rates and no changes, and a doubt says so.
  /// - Throws: `CubeError` when `period` lies outside the data.
  public init(
    of cube: Cube, whole: Cube, by dimension: Dimension, period: Period, versus: Period,
    minimumSample: Int
  ) throws(CubeError) {
    try cube.require(period)
    let context = SegmentContext(cube: cube, whole: whole, period: period, versus: versus)
    let names = cube.values(of: dimension)
    rows = names.indices.compactMap { code in
      let history = context.history.map { cube.tallies(by: dimension, in: $0) }
        .map { $0.isEmpty ? .zero : $0[$0.startIndex + code] }
      let row = context.row(names[code], history: history, minimumSample: minimumSample)
      return row.closed == 0 && context.before(history).closed == 0 ? nil : row
    }.sorted(by: Self.comesFirst)
    total = context.row(
      "all", history: context.history.map { cube.total(in: $0) }, minimumSample: minimumSample)
    self.dimension = dimension
    filter = cube.filter
    self.period = period
    self.versus = versus
    self.minimumSample = minimumSample
    doubts = cube.doubts(versus) + cube.doubts(period)
  }

  /// Worst contribution first; segments without one last.
  private static func comesFirst(_ left: Row, _ right: Row) -> Bool {
    let (a, b) = (left.contribution ?? .infinity, right.contribution ?? .infinity)
    return a == b ? left.segment < right.segment : a < b
  }
}
