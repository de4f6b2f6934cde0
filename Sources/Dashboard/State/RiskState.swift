import Engine

/// The risk board: the open deals, how they are narrowed and ordered, and which one is selected.
struct RiskState: Hashable, Sendable {
  var board = Loaded<RiskBoard>()
  /// Of all open deals, however the board is narrowed.
  var forecast = Loaded<PipelineForecast?>()
  /// Rows of the board in the order in which they are shown.
  private(set) var visible: [Int] = []
  var cursor = ListCursor<String>()
  var text = ""
  var sort = RiskSort.valueAtRisk
  var isReversed = false
  /// New data came in, and the rows stand where they stood before it.
  private(set) var isSortStale = false
  /// The board that is awaited shows changed data and not another question.
  var keepsOrder = false
  /// The deal whose detail is shown; follows the cursor once it rests.
  var peek: String?

  private var rows: [RiskBoard.Row] { board.answer?.rows ?? [] }

  var count: Int { visible.count }

  /// Whether narrowing it takes longer than a key may.
  var isLong: Bool { rows.count > 5000 }

  /// The row at a line of the list.
  func row(at line: Int) -> RiskBoard.Row? {
    visible.indices.contains(line) ? rows[visible[line]] : nil
  }

  /// The row of a deal, whether it is shown or not.
  func row(of id: String?) -> RiskBoard.Row? {
    if let row = row(at: cursor.index), row.dealID == id { return row }
    return rows.first { $0.dealID == id }
  }

  /// Filters and sorts the rows, and finds the cursor's deal again.
  mutating func arrange(height: Int) {
    visible = sorted(matching())
    isSortStale = false
    follow(height: height)
  }

  /// Filters the rows but leaves each deal where it was; new ones come last.
  mutating func keepOrder(of ids: [String], height: Int) {
    let places = Dictionary(
      zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    let fresh = sorted(matching())
    visible = fresh.enumerated().sorted {
      let left = (places[rows[$0.element].dealID] ?? Int.max, $0.offset)
      return left < (places[rows[$1.element].dealID] ?? Int.max, $1.offset)
    }.map(\.element)
    isSortStale = visible != fresh
    follow(height: height)
  }

  /// Moves the cursor to a line.
  mutating func move(to line: Int, height: Int) {
    let rows = rows
    cursor.move(to: line, in: visible.lazy.map { rows[$0].dealID }, height: height)
  }

  /// The deals as they are shown.
  var shownIDs: [String] { visible.map { rows[$0].dealID } }

  /// Finds the cursor's deal again.
  mutating func follow(height: Int) {
    let rows = rows
    cursor.follow(visible.lazy.map { rows[$0].dealID }, height: height)
  }

  private func matching() -> [Int] {
    let query = RiskQuery(text)
    return query.isEmpty ? Array(rows.indices) : rows.indices.filter { query.matches(rows[$0]) }
  }

  private func sorted(_ indices: [Int]) -> [Int] {
    let ordered = sort.sorted(indices, of: rows)
    return isReversed ? ordered.reversed() : ordered
  }
}
