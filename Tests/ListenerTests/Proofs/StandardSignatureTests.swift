import Testing

@testable import Listener

/// The published example of Standard Webhooks, and what must not pass.
///
///     python3 -c "import hmac,base64
///     key=base64.b64decode('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
///     print(base64.b64encode(hmac.new(key,b'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.'
///       b'{\"test\": 2432232314}','sha256').digest()))"
@Suite struct StandardSignatureTests {
  private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  private static let other = "whsec_" + String(repeating: "A", count: 32)
  private static let id = "msg_p5jXN8AQM9LWM0D4loKWxJek"
  private static let now: Int64 = 1_614_265_330
  private static let code = "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

  private static func prove(
    _ changes: [String: String?] = [:], body: String = "{\"test\": 2432232314}",
    secrets: [String] = [secret], now: Int64 = now
  ) throws -> String {
    let usual: [String: String?] = [
      "webhook-id": id, "webhook-timestamp": "\(Self.now)", "webhook-signature": "v1,\(code)",
    ]
    let headers = usual.merging(changes) { $1 }.compactMap { name, value in
      value.map { (name: name, value: $0) }
    }
    let signature = try #require(StandardSignature(secrets: secrets))
    return try signature.prove(
      WebRequest(method: "POST", target: "/events", headers: headers, body: Array(body.utf8)),
      at: now)
  }

  @Test func thePublishedExampleIsBelieved() throws {
    #expect(try Self.prove() == Self.id)
  }

  @Test func aSecretNeedsNoPrefix() throws {
    #expect(try Self.prove(secrets: [String(Self.secret.dropFirst(6))]) == Self.id)
  }

  @Test func whileSecretsAreChangedEitherCounts() throws {
    #expect(try Self.prove(secrets: [Self.other, Self.secret]) == Self.id)
    #expect(
      try Self.prove(["webhook-signature": "v1,AAAA v1a,xyz v1,\(Self.code)"]) == Self.id)
    #expect(throws: ProofError.noMatch) { try Self.prove(secrets: [Self.other]) }
  }

  @Test(arguments: ["v2,\(code)", "v1a,\(code)", "v1,", "v1,\(code.dropLast())", "v1,\(code)="])
  func anotherSignatureIsNotBelieved(signature: String) {
    #expect(throws: ProofError.noMatch) { try Self.prove(["webhook-signature": signature]) }
  }

  @Test func anotherSpellingOfTheSameBytesIsNotBelieved() {
    #expect(throws: ProofError.noMatch) {
      try Self.prove(["webhook-signature": "v1,\(Self.code.dropLast(2))F="])
    }
  }

  @Test(arguments: [code, "", "v1,\(code) ", " v1,\(code)", "v1,\(code)  v1,\(code)"])
  func aListOfAnotherShapeIsNotRead(signature: String) {
    #expect(throws: ProofError.unreadable("webhook-signature")) {
      try Self.prove(["webhook-signature": signature])
    }
  }

  @Test(arguments: ["webhook-id", "webhook-timestamp", "webhook-signature"])
  func everyHeaderHasToBeThere(name: String) {
    #expect(throws: ProofError.missing(name)) { try Self.prove([name: nil]) }
  }

  @Test func anIDWithAPointCouldBeToldTwoWays() {
    #expect(throws: ProofError.unreadable("webhook-id")) {
      try Self.prove(["webhook-id": "msg.1614265330"])
    }
  }

  @Test func anotherMessageIsNotBelieved() {
    #expect(throws: ProofError.noMatch) { try Self.prove(["webhook-id": "msg_2"]) }
    #expect(throws: ProofError.noMatch) { try Self.prove(["webhook-timestamp": "1614265331"]) }
    #expect(throws: ProofError.noMatch) { try Self.prove(body: "{\"test\": 2432232315}") }
    #expect(throws: ProofError.noMatch) { try Self.prove(body: "{\"test\":2432232314}") }
  }

  @Test func anOldMessageIsAReplay() {
    #expect(throws: ProofError.tooOld(seconds: 301)) { try Self.prove(now: Self.now + 301) }
    #expect(throws: ProofError.fromTheFuture(seconds: 301)) { try Self.prove(now: Self.now - 301) }
  }

  @Test(arguments: [[], [""], ["whsec_"], ["whsec_dG9vIHNob3J0"], ["secret"], [secret, "whsec_?"]])
  func whatIsNoSecretIsRefused(secrets: [String]) {
    #expect(StandardSignature(secrets: secrets) == nil)
  }
}
