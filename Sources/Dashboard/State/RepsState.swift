import Engine

/// The reps screen: the leaderboard of the chosen period and the selected rep.
struct RepsState: Hashable, Sendable {
  var board = Loaded<RepLeaderboard>()
  var cursor = ListCursor<String>()

  /// Ranked reps first, then those below the minimum.
  var rows: [RepLeaderboard.Row] {
    board.answer.map { $0.ranked + $0.unranked } ?? []
  }

  /// The visible line above the reps that are not ranked; nil where there are none or it lies above
  /// what is seen.
  var lineOfSeparator: Int? {
    guard let board = board.answer, !board.unranked.isEmpty else { return nil }
    let line = board.ranked.count - cursor.offset
    return line < 0 ? nil : line
  }

  var selected: RepLeaderboard.Row? { rows.first { $0.rep == cursor.id } }

  /// Finds the selected rep again.
  mutating func follow(height: Int) { cursor.follow(rows.map(\.rep), height: height) }

  /// Moves the cursor to a line.
  mutating func move(to line: Int, height: Int) {
    cursor.move(to: line, in: rows.map(\.rep), height: height)
  }
}
