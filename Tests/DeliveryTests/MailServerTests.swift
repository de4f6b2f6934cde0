import Engine
import Foundation
import TestSupport
import Testing

@testable import Delivery

private let letter = Letter(
  id: "quarterdeck-7-0", subject: "Müller: stalled", lines: ["69 days in Proposal", "Grüße"],
  date: Date(timeIntervalSince1970: 1_795_667_221))

/// Letters through Debian's aiosmtpd.
@Suite struct MailServerTests {
  private func server(
    _ peer: Peer, _ encryption: MailServer.Encryption = .starttls, password: String? = "right",
    trusting authorities: String? = nil
  ) -> MailServer {
    MailServer(
      host: "localhost", port: peer.port, encryption: encryption, sender: "deck@example.com",
      user: password == nil ? nil : "quarterdeck", password: password,
      allowing: HostRule(withinNetwork: ["localhost"]),
      authorities: authorities, patience: 5)
  }

  private func reason(_ outcome: DeliveryOutcome) -> String {
    switch outcome {
    case .failed(let reason, _), .refused(let reason): reason
    case .delivered: ""
    }
  }

  @Test func aLetterArrivesEncrypted() throws {
    let peer = try Peer("smtp_peer", isEncrypted: true)

    let outcome = server(peer, trusting: peer.certificate).send(letter, to: "ada@example.com")

    #expect(outcome == .delivered(answer: "250"))
    let letters = try peer.records(in: "letters")
    #expect(letters.count == 1)
    #expect(letters[0]["to"] as? [String] == ["ada@example.com"])
    #expect(letters[0]["from"] as? String == "deck@example.com")
    #expect(letters[0]["encrypted"] as? Bool == true)
    let text = try #require(letters[0]["text"] as? String)
    let wanted = MailText(letter, from: "deck@example.com", to: "ada@example.com").text
    #expect(text == wanted)
  }

  @Test func aWrongPasswordIsSaidAndNotShown() throws {
    let peer = try Peer("smtp_peer", isEncrypted: true)

    let outcome = server(peer, password: "wr0ng", trusting: peer.certificate)
      .send(letter, to: "ada@example.com")

    #expect(reason(outcome).contains("answers 535"))
    #expect(!reason(outcome).contains("wr0ng"))
    #expect(try peer.records(in: "letters").isEmpty)
  }

  @Test func nothingIsSaidToAServerThatCannotBeTrusted() throws {
    let (stranger, plain) = (try Peer("smtp_peer", isEncrypted: true), try Peer("smtp_peer"))

    let untrusted = server(stranger).send(letter, to: "ada@example.com")
    let unencrypted = server(plain).send(letter, to: "ada@example.com")

    #expect(reason(untrusted).contains("self-signed certificate"))
    #expect(reason(unencrypted).contains("STARTTLS"))
    #expect(try stranger.records(in: "letters").isEmpty)
    #expect(try plain.records(in: "letters").isEmpty)
  }

  @Test func aMailboxThatIsFullOrUnknownIsAFailure() throws {
    let peer = try Peer("smtp_peer")
    let open = server(peer, .none, password: nil)

    let full = open.send(letter, to: "full@example.com")
    #expect(reason(full).contains("answers 452"))
    if case .refused = full {} else { Issue.record("others may arrive: \(full)") }
    #expect(reason(open.send(letter, to: "nobody@example.com")).contains("answers 550"))
    #expect(open.send(letter, to: "ada@example.com") == .delivered(answer: "250"))
  }
}
