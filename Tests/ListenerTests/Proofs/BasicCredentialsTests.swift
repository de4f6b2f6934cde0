import Testing

@testable import Listener

/// The examples of RFC 7617, and what must not pass.
@Suite struct BasicCredentialsTests {
  private static func prove(
    _ values: String..., user: String = "Aladdin", password: String = "open sesame"
  ) throws(ProofError) {
    try BasicCredentials(user: user, password: password).prove(
      WebRequest(
        method: "POST", target: "/pipedrive",
        headers: values.map { (name: "authorization", value: $0) }, body: []))
  }

  @Test func thePublishedExamplesAreBelieved() throws {
    try Self.prove("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    try Self.prove("basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    try Self.prove("Basic dGVzdDoxMjPCow==", user: "test", password: "123£")
  }

  @Test func anotherNameOrPasswordIsNotBelieved() {
    let example = "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="

    #expect(throws: ProofError.noMatch) { try Self.prove(example, user: "aladdin") }
    #expect(throws: ProofError.noMatch) { try Self.prove(example, password: "open sesam") }
    #expect(throws: ProofError.noMatch) { try Self.prove(example, password: "open sesame ") }
    #expect(throws: ProofError.noMatch) { try Self.prove("Basic ") }
  }

  @Test(arguments: [
    "Basic", "Bearer QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Basic  QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
    "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZR==",
  ])
  func anotherFormIsNotRead(value: String) {
    #expect(throws: ProofError.unreadable("Authorization")) { try Self.prove(value) }
  }

  @Test func oneProofAloneCounts() {
    let example = "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="

    #expect(throws: ProofError.missing("Authorization")) { try Self.prove() }
    #expect(throws: ProofError.unreadable("Authorization")) { try Self.prove(example, example) }
  }
}
