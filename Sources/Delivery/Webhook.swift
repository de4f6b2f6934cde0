internal import CCurl
import Engine
import Foundation

/// A URL that takes JSON; whoever knows it can write to it, so it is a secret.
public struct Webhook: Sendable {
  private let url: String
  private let host: String
  private let rule: HostRule
  private let authorities: String?
  private let patience: Int

  /// `authorities` is a file with certificates to trust instead of those of the system; `patience` are
  /// seconds.
  /// - Throws: a ``WebhookError`` where the URL is none, or its host is not allowed.
  public init(
    url: String, allowing rule: HostRule, authorities: String? = nil, patience: Int = 20
  ) throws(WebhookError) {
    guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      parts.user == nil, parts.password == nil
    else { throw .noURL }
    guard rule.allows(host) else { throw .hostNotAllowed(host) }
    guard scheme == "https" || rule.mayBePrivate(host) else { throw .notEncrypted(host) }
    (self.url, self.host, self.rule) = (url, host, rule)
    (self.authorities, self.patience) = (authorities, patience)
  }

  /// Posts JSON; whatever is not answered with 2xx has not been delivered.
  func post(_ payload: some Encodable) -> DeliveryOutcome {
    guard let body = try? JSONEncoder().encode(payload),
      var transfer = Transfer(
        to: url, schemes: "http,https", patience: patience, authorities: authorities,
        Conversation(mayBePrivate: rule.mayBePrivate(host)))
    else { return .failed(reason: "libcurl cannot be used", retryAfter: nil) }
    transfer.set(CURLOPT_HTTPHEADER, ["Content-Type: application/json", "Expect:"])
    transfer.set(CURLOPT_POSTFIELDSIZE, body.count)
    transfer.set(CURLOPT_COPYPOSTFIELDS, String(decoding: body, as: UTF8.self))
    return outcome(of: transfer.run())
  }

  private func outcome(of ending: Transfer.Ending) -> DeliveryOutcome {
    if ending.failure != nil, ending.isFlood {
      return .failed(reason: "\(host) answers without end", retryAfter: nil)
    }
    if let failure = ending.failure {
      return .failed(reason: "\(host): \(hiding(failure))", retryAfter: nil)
    }
    let text = hiding(ending.answer.trimmingCharacters(in: .whitespacesAndNewlines))
    let said = text.isEmpty ? "" : " \(text)"
    switch ending.status {
    case 200..<300: return .delivered(answer: "\(ending.status)" + said)
    case 300..<400:
      return .failed(
        reason: "\(host) answers \(ending.status): redirects are not followed; "
          + "write the final URL into the secret", retryAfter: nil)
    default:
      return .failed(
        reason: "\(host) answers \(ending.status)" + said, retryAfter: ending.retryAfter)
    }
  }

  /// A text in which no part of the URL behind the host shows, as it is written or as it is meant; of a
  /// receiver's long answer only the beginning.
  private func hiding(_ text: String) -> String {
    let behind = url.drop { $0 != ":" }.dropFirst(3).drop { !"/?#".contains($0) }
    let written = behind.split { "/?&=#".contains($0) }.map(String.init)
    let parts = written + written.compactMap(\.removingPercentEncoding)
    let hidden = parts.filter { $0.count > 2 }.sorted { $0.count > $1.count }
      .reduce(text) { $0.replacing($1, with: "…") }
    return String(hidden.prefix(200))
  }
}
