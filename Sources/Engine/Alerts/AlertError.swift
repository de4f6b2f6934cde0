/// Why an alert cannot be changed as asked.
public enum AlertError: Error, Hashable, Sendable {
  case unknown(Int64)
  case resolved(Int64)
  case pending(Int64)
  case snoozedIntoThePast(Int64, until: Day, asOf: Day)
  case hasNoStage(Int64)
  case emptyNote(Int64)
  case changedSince(Int64)
}

extension AlertError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknown(let id):
      "no alert \(id); list them with `quarterdeck alerts`"
    case .resolved(let id):
      "alert \(id) is resolved already; it comes back by itself when the condition does"
    case .pending(let id):
      "alert \(id) is only pending; it opens when its condition has held for long enough"
    case .snoozedIntoThePast(let id, let until, let asOf):
      "alert \(id) cannot be snoozed until \(until): that is not after \(asOf); name a later day"
    case .hasNoStage(let id):
      "alert \(id) is about no deal whose stage could change; snooze or resolve it instead"
    case .emptyNote(let id):
      "the note for alert \(id) is empty; write what others should know"
    case .changedSince(let id):
      "alert \(id) has changed since; look at it again instead of undoing"
    }
  }
}
