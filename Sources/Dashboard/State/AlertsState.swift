import Engine

/// The alert inbox: one box of alerts at a time, worst first.
struct AlertsState: Hashable, Sendable {
  var inbox = Loaded<AlertBoxes>()
  var shown = AlertBox.open
  var cursor = ListCursor<Alert.ID>()
  /// What has been typed to narrow the box.
  var text = ""
  /// Whether similar alerts share a line.
  var isFolded = true
  var marked: Set<Alert.ID> = []
  /// How many messages about alerts nobody took.
  var undelivered = 0
  /// What is shown of the box, as of the last call of `follow`.
  private(set) var lines: [AlertLine] = []
  /// What happened to the alert whose story is open.
  var events = Loaded<[AlertEvent]>()
  /// The alert whose story is open.
  var story: Alert.ID?
  /// The last change while it can be undone.
  var undoable: UndoableChange?

  var selected: AlertLine? {
    if lines.indices.contains(cursor.index), lines[cursor.index].alert.id == cursor.id {
      return lines[cursor.index]
    }
    return lines.first { $0.alert.id == cursor.id }
  }

  /// How many alerts lie in a box.
  func count(_ box: AlertBox) -> Int { inbox.answer?[box].count ?? 0 }

  /// The alerts of a deal that still ask for something.
  func open(for dealID: String) -> [Alert] {
    inbox.answer?[dealID].filter(\.asksForSomebody) ?? []
  }

  /// The alerts of a deal that are not dealt with.
  func unresolved(for dealID: String) -> [Alert] {
    inbox.answer?[dealID].filter { $0.state != .resolved } ?? []
  }

  /// Puts the lines of the box together and finds the selected one again.
  mutating func follow(height: Int) {
    let query = AlertQuery(text)
    let box = (inbox.answer?[shown] ?? []).filter(query.matches)
    lines = AlertLine.lines(of: box, isFolded: isFolded)
    marked.formIntersection(box.map(\.id))
    cursor.follow(lines.lazy.map(\.alert.id), height: height)
  }

  /// Moves the cursor to a line.
  mutating func move(to line: Int, height: Int) {
    cursor.move(to: line, in: lines.lazy.map(\.alert.id), height: height)
  }

  /// Shows a change at once, before the engine has confirmed it.
  mutating func set(_ state: Alert.State, of ids: Set<Alert.ID>) {
    inbox.amend { $0 = $0.moving(ids, to: state) }
  }
}
