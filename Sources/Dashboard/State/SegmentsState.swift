import Engine

/// The segments screen: the table of one dimension and the selected segment.
struct SegmentsState: Hashable, Sendable {
  var table = Loaded<SegmentTable>()
  var dimension = Dimension.industry
  var sort = SegmentSort.contribution
  var isReversed = false
  var cursor = ListCursor<String>()

  /// The rows in the order in which they are shown.
  var rows: [SegmentTable.Row] {
    let sorted = sort.sorted(table.answer?.rows ?? [])
    return isReversed ? sorted.reversed() : sorted
  }

  var selected: SegmentTable.Row? { rows.first { $0.segment == cursor.id } }

  /// Finds the selected segment again.
  mutating func follow(height: Int) { cursor.follow(rows.map(\.segment), height: height) }

  /// Moves the cursor to a line.
  mutating func move(to line: Int, height: Int) {
    cursor.move(to: line, in: rows.map(\.segment), height: height)
  }
}
