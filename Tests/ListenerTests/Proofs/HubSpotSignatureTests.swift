import Testing

@testable import Listener

/// Signatures as HubSpot documents them, made with another tool.
///
///     python3 -c "import hmac,base64
///     body=b'[{\"eventId\":100,\"objectId\":123}]'
///     for uri in ('https://crm.example.com/hubspot','https://crm.example.com/hubspot?a=b:c/d&e=%20f'):
///       print(base64.b64encode(hmac.new(b'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy',
///         b'POST'+uri.encode()+body+b'1711234568000','sha256').digest()))"
@Suite struct HubSpotSignatureTests {
  private static let secret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy"
  private static let now: Int64 = 1_711_234_568
  private static let plain = "NIUzr/imuQTXl65N78/3aRzjpTUFPzXP4f8mR1EEb/k="
  private static let queried = "exsHZf9/blRd3QFlndsvYrFV+TIvEHfr5geY9LD5ENM="

  private static func prove(
    _ signature: String = plain, to target: String = "/hubspot",
    at url: String = "https://crm.example.com/hubspot", method: String = "POST",
    time: String = "1711234568000", body: String = "[{\"eventId\":100,\"objectId\":123}]",
    secrets: [String] = [secret], now: Int64 = now
  ) throws {
    try HubSpotSignature(secrets: secrets, url: try #require(SignedURL(url))).prove(
      WebRequest(
        method: method, target: target,
        headers: [
          ("X-HubSpot-Signature-v3", signature), ("x-hubspot-request-timestamp", time),
        ], body: Array(body.utf8)), at: now)
  }

  @Test func aSignatureOfThePublicURLIsBelieved() throws {
    try Self.prove()
    try Self.prove(secrets: ["old", Self.secret])
    #expect(throws: ProofError.noMatch) { try Self.prove(secrets: ["old"]) }
  }

  @Test func aQueryIsSignedAsHubSpotWritesIt() throws {
    let url = "https://crm.example.com/hubspot?a=b%3Ac%2Fd&e=%20f"

    try Self.prove(Self.queried, to: "/hubspot?a=b%3Ac%2Fd&e=%20f", at: url)
    try Self.prove(Self.queried, to: "/hubspot?a=b:c/d&e=%20f", at: url)
  }

  @Test(arguments: ["/hubspot?a=b", "/hubspot?"])
  func anotherQueryThanTheSignedOneIsNotBelieved(target: String) {
    #expect(throws: ProofError.otherAddress) { try Self.prove(to: target) }
  }

  @Test func nothingOfWhatIsSignedMayDiffer() {
    #expect(throws: ProofError.noMatch) { try Self.prove(at: "https://crm.example.com/hubspo") }
    #expect(throws: ProofError.noMatch) { try Self.prove(at: "http://crm.example.com/hubspot") }
    #expect(throws: ProofError.noMatch) { try Self.prove(method: "PUT") }
    #expect(throws: ProofError.noMatch) { try Self.prove(time: "1711234568001") }
    #expect(throws: ProofError.noMatch) { try Self.prove(body: "[]") }
    #expect(throws: ProofError.noMatch) { try Self.prove(Self.queried) }
  }

  @Test func anOldRequestIsAReplay() {
    #expect(throws: ProofError.tooOld(seconds: 301)) { try Self.prove(now: Self.now + 301) }
    #expect(throws: ProofError.fromTheFuture(seconds: 301)) { try Self.prove(now: Self.now - 301) }
  }

  /// The older signatures have no time, and version 1 no address either; HubSpot still sends them.
  @Test func anOlderVersionIsNotLookedAt() {
    let headers = [
      ("X-HubSpot-Signature", "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de"),
      ("X-HubSpot-Signature-Version", "v1"), ("X-HubSpot-Request-Timestamp", "1711234568000"),
    ]
    let request = WebRequest(
      method: "POST", target: "/hubspot", headers: headers.map { (name: $0.0, value: $0.1) },
      body: [])

    #expect(throws: ProofError.missing("X-HubSpot-Signature-v3")) {
      let url = try #require(SignedURL("https://crm.example.com/hubspot"))
      try HubSpotSignature(secrets: [Self.secret], url: url).prove(request, at: Self.now)
    }
  }
}
