import Engine

/// The reps screen: the leaderboard of the chosen period and the selected rep.
struct RepsState: Hashable, Sendable {
  var board = Loaded<RepLeaderboard>()
  var cursor = ListCursor<String>()

  /// Ranked reps first, then those below the minimum.
  var rows: [RepLeaderboard.Row] {
    board.answer.map { $0.ranked + $0.unranked } ?? []
  }

  var selected: RepLeaderboard.Row? { rows.first { $0.rep == cursor.id } }

  /// Finds the selected rep again.
  mutating func follow(height: Int) { cursor.follow(rows.map(\.rep), height: height) }

  /// Moves the cursor to a line.
  mutating func move(to line: Int, height: Int) {
    cursor.move(to: line, in: rows.map(\.rep), height: height)
  }
}
