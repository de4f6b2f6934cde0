/// Why a secret cannot be had from its file; never the secret itself.
public enum SecretFileError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(String, reason: String)
  case open(String, mode: String)
  case foreign(String)
  case noSecret(String)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot read the secret: \(reason)"
    case .open(let path, let mode):
      "\(path): others may read this secret (mode \(mode)); run `chmod 600 \(path)`"
    case .foreign(let path):
      "\(path): the secret belongs to another user; it must be yours or root's"
    case .noSecret(let path): "\(path): holds no secret; write it on the first line"
    }
  }
}
