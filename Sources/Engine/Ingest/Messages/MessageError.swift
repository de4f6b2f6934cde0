/// Why a message cannot be taken in.
public enum MessageError: Error, Hashable, Sendable {
  case notJSON(reason: String)
  /// A webhook of a version that is not read.
  case otherVersion(String)
  case missing(String)
  case badValue(String, value: String)
  /// A moment in seconds since 1970.
  case fromTheFuture(Int64)
  /// A deal cannot end, nor a message tell of it, before it was created.
  case beforeCreation(String, created: Day, day: Day)
  case unknownDeal(String)
  /// Amounts of two currencies cannot be added up.
  case otherCurrency(String, currency: String, workspace: String)

  /// Whether the same message may be taken in another time: once the deal's creation has arrived,
  /// which the sender may send after it, or once its moment has come.
  public var mayPass: Bool {
    switch self {
    case .unknownDeal, .fromTheFuture: true
    case .notJSON, .otherVersion, .missing, .badValue, .beforeCreation, .otherCurrency: false
    }
  }
}

extension MessageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notJSON(let reason):
      "not JSON (\(reason)): send the body as the CRM does"
    case .otherVersion(let version):
      "it is a webhook of version \(version): make it one of version 2 in the CRM's settings"
    case .missing(let field):
      "'\(field)' is missing; docs/events.md lists what a message needs"
    case .badValue(let field, let value):
      "'\(field)' is '\(value)', which cannot be read; docs/events.md says how it is written"
    case .fromTheFuture(let moment):
      "it is from \(LocalTime.words(at: moment)), which is still to come: check the sender's clock"
    case .beforeCreation(let id, let created, let day):
      "deal '\(id)' was created on \(created), and this is of \(day): send the right dates"
    case .unknownDeal(let id):
      "no deal '\(id)' is known; import an export that holds it, or send its creation first"
    case .otherCurrency(let id, let currency, let workspace):
      "deal '\(id)' is in \(currency), this workspace in \(workspace), which cannot be added up: send "
        + "its amount in \(workspace), or keep it in a workspace of its own"
    }
  }
}
