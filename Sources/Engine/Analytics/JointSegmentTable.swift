/// The segments that several dimensions make together, with what each contributed to the change.
///
/// Definition: docs/metrics/segment-table.md.
public struct JointSegmentTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// One for every dimension.
    public let segments: [Segment]
    public let figures: SegmentTable.Row
  }

  public let dimensions: [Dimension]
  public let basis: Basis
  public let filter: DealFilter
  public let period: Period
  public let versus: Period
  /// Only the first so many days of both periods are compared, one of them still running.
  public let firstDays: Int?
  /// Worst contribution first.
  public let rows: [Row]
  public let total: SegmentTable.Row
  public let minimumSample: Int
  /// The period or the comparison is incomplete, as sentences.
  public let doubts: [String]

  /// The segments within a cube's filter, counted from the book that it was made of.
  /// - Throws: `CubeError` when `period` lies outside the data.
  public init(
    of book: DealBook, in cube: Cube, whole: Cube, by dimensions: [Dimension], period: Period,
    versus: Period, minimumSample: Int
  ) throws(CubeError) {
    try cube.require(period)
    let context = SegmentContext(
      cube: cube, whole: whole, period: period, versus: versus, minimumSample: minimumSample)
    let counts = try JointCounts(of: book, in: cube, by: dimensions, over: context.history)
    let lines = counts.segments.indices.map { cell in
      SegmentContext.Line(
        name: counts.segments[cell].map { $0.value.isEmpty ? "(blank)" : $0.value }
          .joined(separator: ", "),
        history: context.history.map { counts.tally(of: cell, in: $0) })
    }
    let kept = lines.indices.filter { lines[$0].now.closed + lines[$0].before.closed > 0 }
    rows = zip(kept, context.rows(kept.map { lines[$0] }))
      .map { Row(segments: counts.segments[$0], figures: $1) }
      .sorted { SegmentTable.comesFirst($0.figures, $1.figures) }
    total = context.row(
      SegmentContext.Line(name: "all", history: context.history.map { cube.total(in: $0) }))
    (self.dimensions, self.period, self.versus) = (dimensions, period, versus)
    basis = cube.basis
    (filter, firstDays, doubts) = (cube.filter, cube.firstDays, cube.doubts(versus, period))
    self.minimumSample = minimumSample
  }
}
