public import Engine

/// A way by which messages leave.
public enum Channel: Sendable {
  case slack(Webhook)
  case teams(Webhook)
  case smtp(MailServer)
  case sendmail(Sendmail)

  /// Hands a letter over; e-mail needs an address.
  public func send(_ letter: Letter, to address: String?) -> DeliveryOutcome {
    switch (self, address) {
    case (.slack(let webhook), _): webhook.post(SlackPayload(letter))
    case (.teams(let webhook), _): webhook.post(TeamsPayload(letter))
    case (.smtp(let server), let address?): server.send(letter, to: address)
    case (.sendmail(let program), let address?): program.send(letter, to: address)
    case (.smtp, nil), (.sendmail, nil):
      .failed(reason: "an e-mail needs an address; give the recipient 'to'", retryAfter: nil)
    }
  }
}
