/// What in somebody's own keys cannot be used.
public enum KeymapMistake: Hashable, Sendable {
  case noCommand(String)
  case noKey(String, of: String)

  /// The command that was to have other keys, as it was written.
  public var command: String {
    switch self {
    case .noCommand(let name), .noKey(_, of: let name): name
    }
  }
}
