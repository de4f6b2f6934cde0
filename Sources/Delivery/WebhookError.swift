/// Why messages cannot go to a URL; its secret part is never in the text.
public enum WebhookError: Error, Hashable, Sendable, CustomStringConvertible {
  case noURL
  case hostNotAllowed(String)
  case notEncrypted(String)

  public var description: String {
    switch self {
    case .noURL: "the secret is no URL such as https://hooks.slack.com/services/…"
    case .hostNotAllowed(let host):
      "messages may not go to \(host); list it under hosts in [notify], or check the secret"
    case .notEncrypted(let host):
      "\(host) must be reached by https; plain http is for hosts listed under within_network"
    }
  }
}
