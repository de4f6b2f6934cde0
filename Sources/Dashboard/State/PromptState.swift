import Engine

/// A line of text that is being typed.
struct PromptState: Hashable, Sendable {
  /// What the text is for.
  enum Kind: Hashable, Sendable {
    case filter, command, snooze, note
    /// A note with which alerts are acknowledged.
    case acknowledge
  }

  var kind: Kind
  var text: String
  /// The alerts that it is about, whatever is selected when it is answered.
  let alerts: [Alert.ID]
  /// What the text was when the prompt opened.
  let before: String

  init(_ kind: Kind, text: String = "", alerts: [Alert.ID] = []) {
    self.kind = kind
    self.alerts = alerts
    self.text = text
    before = text
  }

  /// What stands before the text.
  var sign: String {
    switch kind {
    case .filter: "/"
    case .command: ":"
    case .snooze: "snooze for (3d, 1w, a day, stage): "
    case .note: "note: "
    case .acknowledge: "acknowledge with a note: "
    }
  }
}
