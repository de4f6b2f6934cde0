import Engine

/// The alert inbox: one state of alerts at a time, worst first.
struct AlertsState: Hashable, Sendable {
  var inbox = Loaded<[Alert]>()
  var shown = Alert.State.open
  var cursor = ListCursor<Alert.ID>()

  /// The alerts in the state that is shown.
  var rows: [Alert] { (inbox.answer ?? []).filter { $0.state == shown } }

  var selected: Alert? { rows.first { $0.id == cursor.id } }

  /// How many alerts are in a state.
  func count(_ state: Alert.State) -> Int {
    (inbox.answer ?? []).lazy.filter { $0.state == state }.count
  }

  /// The alerts of a deal that still ask for something.
  func open(for dealID: String) -> [Alert] {
    (inbox.answer ?? []).filter { $0.dealID == dealID && $0.state == .open }
  }

  /// Finds the selected alert again.
  mutating func follow(height: Int) { cursor.follow(rows.map(\.id), height: height) }

  /// Moves the cursor to a line.
  mutating func move(to line: Int, height: Int) {
    cursor.move(to: line, in: rows.map(\.id), height: height)
  }

  /// Shows a change at once, before the engine has confirmed it.
  mutating func set(_ state: Alert.State, of ids: Set<Alert.ID>) {
    inbox.amend { alerts in
      for index in alerts.indices where ids.contains(alerts[index].id) {
        alerts[index].state = state
      }
    }
  }
}
