/// Why nobody can be listened to.
public enum ListenerError: Error, Hashable, Sendable, CustomStringConvertible {
  case cannotListen(ListenAddress, reason: String)

  public var description: String {
    switch self {
    case .cannotListen(let address, let reason):
      "cannot listen on \(address) (\(reason)): name an address of this machine and a free port"
    }
  }
}
