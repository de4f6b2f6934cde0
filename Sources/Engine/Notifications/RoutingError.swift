/// Why nobody can be told by some settings.
public enum RoutingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `of` is `nil` for the fallback.
  case unknown(String, of: String?, known: [String])
  case unreachableFallback(String)
  case ownedTwice(rep: String, by: [String])

  public var description: String {
    switch self {
    case .unknown(let name, let owner, let known):
      "\(owner.map { "recipient '\($0)'" } ?? "fallback"): no recipient '\(name)'; known: "
        + known.joined(separator: ", ")
    case .unreachableFallback(let name):
      "fallback '\(name)' has no channel; give it 'via', as it gets what nobody else gets"
    case .ownedTwice(let rep, let names):
      "the deals of rep '\(rep)' belong to \(names.joined(separator: " and to ")); "
        + "name the rep once"
    }
  }
}
