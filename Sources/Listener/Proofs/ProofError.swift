/// Why a request is not believed; for the log, as its sender may be a stranger.
///
/// No case holds anything of a secret, nor what the sender gave as one.
public enum ProofError: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(String)
  case unreadable(String)
  case tooOld(seconds: Int64)
  case fromTheFuture(seconds: Int64)
  /// The query is not that of the URL that was signed.
  case otherAddress
  case noMatch

  public var description: String {
    switch self {
    case .missing(let header): "it has no \(header): not from this sender, or a proxy took it away"
    case .unreadable(let header): "its \(header) cannot be read, or is there twice"
    case .tooOld(let seconds):
      "it was signed \(seconds) s ago: a replay, or this machine's clock is ahead"
    case .fromTheFuture(let seconds):
      "it was signed \(seconds) s ahead of this machine's clock: set the clock"
    case .otherAddress: "its query is not that of public_url: write the URL as the sender has it"
    case .noMatch: "its proof does not match: check the secret, and that no proxy changes the body"
    }
  }
}
