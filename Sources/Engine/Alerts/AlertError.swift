/// Why an alert cannot be changed as asked.
public enum AlertError: Error, Hashable, Sendable {
  case unknown(Int64)
  case resolved(Int64)
  case snoozedIntoThePast(Int64, until: Day, asOf: Day)
}

extension AlertError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknown(let id):
      "no alert \(id); list them with `quarterdeck alerts`"
    case .resolved(let id):
      "alert \(id) is resolved already; it comes back by itself when the condition does"
    case .snoozedIntoThePast(let id, let until, let asOf):
      "alert \(id) cannot be snoozed until \(until): that is not after \(asOf); name a later day"
    }
  }
}
