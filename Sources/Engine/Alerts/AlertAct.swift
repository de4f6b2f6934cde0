/// What a person does with an alert.
public enum AlertAct: Hashable, Sendable {
  /// Somebody looks after it, with what they say to it.
  case acknowledge(note: String?)
  /// Silent until a day, on which it is open again.
  case snooze(until: Day)
  /// Dealt with; the condition stays silent for the reopen window.
  case resolve
  /// Nobody will act while the deal is in its stage.
  case wontAct
  /// Says something to it and leaves it as it is.
  case note(String)
}
