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
    let context = SegmentContext(
      cube: cube, whole: whole, period: period, versus: versus, minimumSample: minimumSample)
    let names = cube.values(of: dimension)
    let lines = names.indices.map { code in
      SegmentContext.Line(
        name: names[code],
        history: context.history.map { cube.tallies(by: dimension, in: $0) }
          .map { $0.isEmpty ? .zero : $0[$0.startIndex + code] })
    }.filter { $0.now.closed + $0.before.closed > 0 }
    rows = context.rows(lines).sorted(by: Self.comesFirst)
    let all = context.history.map { cube.total(in: $0) }
    total = context.row(SegmentContext.Line(name: "all", history: all))
    firstDays = cube.firstDays
    self.dimension = dimension
    (basis, filter) = (cube.basis, cube.filter)
    self.period = period
    self.versus = versus
    self.minimumSample = minimumSample
    doubts = cube.doubts(versus, period)
  }

  /// Worst contribution first; segments without one last.
  static func comesFirst(_ left: Row, _ right: Row) -> Bool {
    let (a, b) = (left.contribution ?? .infinity, right.contribution ?? .infinity)
    return a == b ? left.segment < right.segment : a < b
  }
}
