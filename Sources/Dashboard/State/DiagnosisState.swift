import Engine

/// The Diagnosis screen: the nine hypotheses and the selected one.
struct DiagnosisState: Hashable, Sendable {
  var answer = Loaded<Diagnosis>()
  var cursor = ListCursor<Cause>()
  /// The base that was chosen before a hypothesis needed another one on the Why screen.
  var lentBase: Against?

  var rows: [Hypothesis] { answer.answer?.hypotheses ?? [] }

  var selected: Hypothesis? { rows.first { $0.cause == cursor.id } }

  /// Finds the selected hypothesis again.
  mutating func follow(height: Int) { cursor.follow(rows.map(\.cause), height: height) }

  /// Moves the cursor to a line.
  mutating func move(to line: Int, height: Int) {
    cursor.move(to: line, in: rows.map(\.cause), height: height)
  }
}
