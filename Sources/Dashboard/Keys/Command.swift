/// What a key or a typed command does.
enum Command: String, Hashable, Sendable, CaseIterable {
  case showRisk, showSegments, showReps, showAlerts, showWhy, showDiagnosis, showModel
  case moveDown, moveUp, pageDown, pageUp, first, last
  case open, back, close
  case nextDimension, previousDimension, nextPane, previousPane, nextInbox, previousInbox
  case earlierPeriod, laterPeriod, toggleComparison, toggleWeight
  case filter, sort, reverseSort, reload
  case acknowledge, acknowledgeWithNote, snooze, resolve, note, undo
  case mark, markAll, fold, story
  case themes, help, prompt, answer, copy
  case accept, complete, eraseCharacter, eraseLine
  case redraw, suspend, quitView, quit

  /// Whether it changes alerts, or chooses some for that.
  var handlesAlerts: Bool {
    switch self {
    case .acknowledge, .acknowledgeWithNote, .snooze, .resolve, .note, .undo, .mark, .markAll: true
    default: false
    }
  }
}
