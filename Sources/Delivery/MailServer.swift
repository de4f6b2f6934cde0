internal import CCurl
import Engine

/// A server that takes e-mail by SMTP.
public struct MailServer: Sendable {
  /// How the connection is encrypted.
  public enum Encryption: String, Sendable, CaseIterable {
    /// From the server's greeting on; refused where the server cannot.
    case starttls
    /// From the first byte on.
    case tls
    /// Not at all; only within a private network.
    case none
  }

  let host: String
  let port: Int
  let encryption: Encryption
  let sender: String
  let user: String?
  private let password: String?
  private let rule: HostRule
  private let authorities: String?
  private let patience: Int

  /// `authorities` is a file with certificates to trust instead of those of the system; `patience` are
  /// seconds.
  public init(
    host: String, port: Int, encryption: Encryption, sender: String, user: String? = nil,
    password: String? = nil, allowing rule: HostRule, authorities: String? = nil,
    patience: Int = 20
  ) {
    (self.host, self.port, self.encryption, self.sender) = (host, port, encryption, sender)
    (self.user, self.password, self.rule) = (user, password, rule)
    (self.authorities, self.patience) = (authorities, patience)
  }

  func send(_ letter: Letter, to address: String) -> DeliveryOutcome {
    let mail = MailText(letter, from: sender, to: address).text
    let scheme = encryption == .tls ? "smtps" : "smtp"
    let conversation = Conversation(
      sending: Array(mail.utf8), mayBePrivate: rule.mayBePrivate(host))
    guard
      var transfer = Transfer(
        to: "\(scheme)://\(host):\(port)", schemes: scheme, patience: patience,
        authorities: authorities,
        conversation)
    else { return .failed(reason: "libcurl cannot be used", retryAfter: nil) }
    transfer.set(CURLOPT_MAIL_FROM, "<\(sender)>")
    transfer.set(CURLOPT_MAIL_RCPT, ["<\(address)>"])
    transfer.set(CURLOPT_UPLOAD, 1)
    if encryption == .starttls { transfer.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    if let user { transfer.set(CURLOPT_USERNAME, user) }
    if let password { transfer.set(CURLOPT_PASSWORD, password) }
    return outcome(of: transfer.run())
  }

  private func outcome(of ending: Transfer.Ending) -> DeliveryOutcome {
    guard let failure = ending.failure else { return .delivered(answer: "\(ending.status)") }
    let code = ending.status >= 400 ? " (it answers \(ending.status))" : ""
    let reason = "\(host): \(failure)\(code)"
    // What libcurl says where a server refuses a receiver and not the sender.
    return failure.hasPrefix("RCPT failed")
      ? .refused(reason: reason) : .failed(reason: reason, retryAfter: nil)
  }
}
