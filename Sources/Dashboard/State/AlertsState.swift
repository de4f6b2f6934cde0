import Engine

/// The alert inbox: one state of alerts at a time, worst first.
struct AlertsState: Hashable, Sendable {
  var inbox = Loaded<AlertBoxes>()
  var shown = Alert.State.open
  var cursor = ListCursor<Alert.ID>()

  /// The alerts in the state that is shown.
  var rows: [Alert] { inbox.answer?[shown] ?? [] }

  var selected: Alert? {
    let rows = rows
    guard rows.indices.contains(cursor.index), rows[cursor.index].id == cursor.id else {
      return rows.first { $0.id == cursor.id }
    }
    return rows[cursor.index]
  }

  /// How many alerts are in a state.
  func count(_ state: Alert.State) -> Int { inbox.answer?[state].count ?? 0 }

  /// The alerts of a deal that still ask for something.
  func open(for dealID: String) -> [Alert] {
    inbox.answer?[dealID].filter { $0.state == .open } ?? []
  }

  /// The alerts of a deal that are not dealt with.
  func unresolved(for dealID: String) -> [Alert] {
    inbox.answer?[dealID].filter { $0.state != .resolved } ?? []
  }

  /// Finds the selected alert again.
  mutating func follow(height: Int) { cursor.follow(rows.lazy.map(\.id), height: height) }

  /// Moves the cursor to a line.
  mutating func move(to line: Int, height: Int) {
    cursor.move(to: line, in: rows.lazy.map(\.id), height: height)
  }

  /// Shows a change at once, before the engine has confirmed it.
  mutating func set(_ state: Alert.State, of ids: Set<Alert.ID>) {
    inbox.amend { $0 = $0.moving(ids, to: state) }
  }
}
