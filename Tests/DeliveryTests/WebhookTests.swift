import Engine
import Foundation
import TestSupport
import Testing

@testable import Delivery

private let near = HostRule(withinNetwork: ["localhost", "127.0.0.1"])
private let letter = Letter(
  id: "quarterdeck-7-0", subject: "a <b> & c", lines: ["one", "two"], date: Date())

/// What a receiver that speaks HTTP makes of a letter, and we of its answer.
@Suite struct WebhookTests {
  private func outcome(
    of wish: String, at peer: Peer, patience: Int = 5
  ) throws -> DeliveryOutcome {
    let webhook = try Webhook(
      url: "http://127.0.0.1:\(peer.port)/hook/T0P-SECRET/\(wish)", allowing: near,
      patience: patience)
    return webhook.post(SlackPayload(letter))
  }

  private func failure(_ outcome: DeliveryOutcome) throws -> (reason: String, wait: Int64?) {
    guard case .failed(let reason, let wait) = outcome else {
      throw Unexpected(outcome: outcome)
    }
    return (reason, wait)
  }

  private struct Unexpected: Error {
    let outcome: DeliveryOutcome
  }

  @Test func whatIsAnsweredWith2xxIsDelivered() throws {
    let peer = try Peer("http_peer")

    #expect(try outcome(of: "ok", at: peer) == .delivered(answer: "200 ok"))
    #expect(try outcome(of: "accepted", at: peer) == .delivered(answer: "202"))

    let requests = try peer.records(in: "requests")
    #expect(requests.map { $0["type"] as? String } == ["application/json", "application/json"])
    let body = try #require(requests[0]["body"] as? String)
    let sent = try #require(
      try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    #expect(sent["text"] as? String == "a &lt;b&gt; &amp; c\none\ntwo")
    #expect(sent["mrkdwn"] as? Bool == false)
  }

  @Test func statusesOfTroubleAreFailuresWithTheirReason() throws {
    let peer = try Peer("http_peer")

    #expect(
      try failure(outcome(of: "500", at: peer)) == ("127.0.0.1 answers 500 oops", nil))
    #expect(
      try failure(outcome(of: "wait", at: peer)) == ("127.0.0.1 answers 429 slow down", 120))
    #expect(try failure(outcome(of: "404", at: peer)).reason.contains("404"))
  }

  @Test func aRedirectIsNotFollowed() throws {
    let peer = try Peer("http_peer")

    #expect(try failure(outcome(of: "redirect", at: peer)).reason.contains("not followed"))
    #expect(try peer.records(in: "requests").count == 1)
  }

  @Test func whoNeverAnswersOrNeverEndsIsCutOff() throws {
    let peer = try Peer("http_peer")

    #expect(
      try failure(outcome(of: "hang", at: peer, patience: 1)).reason.contains("timed out"))
    #expect(try failure(outcome(of: "flood", at: peer)).reason == "127.0.0.1 answers without end")
    #expect(try failure(outcome(of: "cut", at: peer)).reason.contains("Empty reply"))
  }

  @Test func theSecretIsInNoReason() throws {
    let peer = try Peer("http_peer")

    let reason = try failure(outcome(of: "secret", at: peer)).reason
    #expect(reason == "127.0.0.1 answers 403 no such …: /…/…/…")

    let url = "http://127.0.0.1:\(peer.port)/flows/a%2Fb%20c/secret?sig=S1G%2BSEKRIT&v=1/secret"
    let signed = try failure(
      Webhook(url: url, allowing: near, patience: 5).post(SlackPayload(letter))
    ).reason
    #expect(!signed.contains("SEKRIT") && !signed.contains("a%2Fb") && !signed.contains("flows"))
    #expect(signed.contains("403"))
  }

  @Test func aCertificateThatNobodyVouchesForIsRefused() throws {
    let peer = try Peer("http_peer", isEncrypted: true)
    let url = "https://localhost:\(peer.port)/ok"

    let stranger = try Webhook(url: url, allowing: near).post(SlackPayload(letter))
    let known = try Webhook(url: url, allowing: near, authorities: peer.certificate)
      .post(SlackPayload(letter))
    let otherName = try Webhook(
      url: "https://127.0.0.1:\(peer.port)/ok", allowing: near, authorities: peer.certificate
    ).post(SlackPayload(letter))

    #expect(try failure(stranger).reason.contains("self-signed certificate"))
    #expect(known == .delivered(answer: "200 ok"))
    #expect(try failure(otherName).reason.contains("127.0.0.1"))
    #expect(try peer.records(in: "requests").count == 1)
  }

  @Test func aNameThatMeansAPrivateAddressIsRefusedBeforeItIsConnectedTo() throws {
    let peer = try Peer("http_peer", isEncrypted: true)
    let webhook = try Webhook(
      url: "https://localhost:\(peer.port)/ok", allowing: HostRule(allowed: ["localhost"]),
      authorities: peer.certificate)

    #expect(try failure(webhook.post(SlackPayload(letter))).reason.contains("private network"))
    #expect(try peer.records(in: "requests").isEmpty)
  }

  @Test func anUnreachableHostIsNamed() throws {
    let webhook = try Webhook(url: "http://127.0.0.1:1/x", allowing: near)

    let reason = try failure(webhook.post(SlackPayload(letter))).reason

    #expect(reason.hasPrefix("127.0.0.1: Failed to connect"))
  }

  @Test(arguments: [
    ("", WebhookError.noURL), ("hooks.slack.com/x", .noURL), ("ftp://hooks.slack.com/x", .noURL),
    ("https://me@hooks.slack.com/x", .noURL), ("https:///x", .noURL),
    ("https://example.com/x", .hostNotAllowed("example.com")),
    ("https://hooks.slack.com.example.com/x", .hostNotAllowed("hooks.slack.com.example.com")),
    ("http://hooks.slack.com/x", .notEncrypted("hooks.slack.com")),
  ])
  func urlsThatMessagesMayNotGoToAreRefused(url: String, error: WebhookError) {
    #expect(throws: error) { try Webhook(url: url, allowing: HostRule()) }
  }
}
