/// Why a stored model cannot be shown or made active.
public enum ModelError: Error, Hashable, Sendable {
  case unknown(Int64)
  case damaged(Int64)
  case trainedLater(Int64, on: Day, asOf: Day)
  case nothingBefore
}

extension ModelError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknown(let id): "no model \(id); list them with `quarterdeck models`"
    case .damaged(let id):
      "model \(id) is refused: it is not the one that was stored; `quarterdeck train` stores another"
    case .trainedLater(let id, let day, let asOf):
      "model \(id) was trained on \(day), after \(asOf): choose a later day with --as-of"
    case .nothingBefore:
      "no other model was active before; list them with `quarterdeck models`"
    }
  }
}
