import Crypto
import Foundation
import TestSupport
import Testing

@testable import Listener

/// Whoever changes a request that was proved, however little, proves nothing.
@Suite struct MutatedRequestTests {
  private static let now: Int64 = 1_711_234_568
  private static let url = "https://crm.example.com/hubspot?a=b%3Ac"
  private static let key = Data(repeating: 7, count: 24)

  private static func reception() throws -> Reception {
    Reception(
      hubspot: HubSpotSignature(secrets: ["app-secret"], url: try #require(SignedURL(url))),
      pipedrive: BasicCredentials(user: "pipe", password: "drive"),
      standard: StandardSignature(secrets: ["whsec_" + key.base64EncodedString()]))
  }

  private static func code(_ content: String, _ key: Data) -> String {
    Data(HMAC<SHA256>.authenticationCode(for: Data(content.utf8), using: SymmetricKey(data: key)))
      .base64EncodedString()
  }

  /// One of each sender, made from its documentation.
  private static let originals = [
    MutatedRequest(
      sender: .hubspot, target: "/hubspot?a=b%3Ac",
      headers: [
        ("X-HubSpot-Request-Timestamp", "\(now)000"),
        (
          "X-HubSpot-Signature-v3",
          code(
            "POSThttps://crm.example.com/hubspot?a=b:c[{\"eventId\":1}]\(now)000",
            Data("app-secret".utf8))
        ),
      ], body: Array("[{\"eventId\":1}]".utf8),
      places: ["method", "target", "body", "X-HubSpot-Request-Timestamp", "X-HubSpot-Signature-v3"]),
    MutatedRequest(
      sender: .standard, target: "/events",
      headers: [
        ("webhook-id", "msg_1"), ("webhook-timestamp", "\(now)"),
        ("webhook-signature", "v1," + code("msg_1.\(now).{\"type\":\"a\"}", key)),
      ], body: Array("{\"type\":\"a\"}".utf8),
      places: ["body", "webhook-id", "webhook-timestamp", "webhook-signature"]),
    MutatedRequest(
      sender: .pipedrive, target: "/pipedrive",
      headers: [("Authorization", "Basic " + Data("pipe:drive".utf8).base64EncodedString())],
      body: [], places: ["Authorization"]),
  ]

  private static func isBelieved(_ mutant: MutatedRequest, by reception: Reception) -> Bool {
    (try? reception.proven(mutant.request, by: mutant.sender, at: now)) != nil
  }

  /// Whether two requests say the same: HubSpot writes signs of a query plainly before it signs, and the
  /// word Basic has no case.
  private static func means(_ mutant: MutatedRequest, _ original: MutatedRequest) -> Bool {
    func meaning(_ request: MutatedRequest) -> [String] {
      let target = request.target.split(separator: "?", omittingEmptySubsequences: false)
      // The path decides who is asked for the proof, before it is.
      let query = target.dropFirst().joined(separator: "?")
      return [request.method, target.count > 1 ? SignedURL.signed(query: query) : "none"]
        + request.headers.map { header in
          let (word, rest) = (header.value.prefix(5), header.value.dropFirst(5))
          return header.name == "Authorization" ? word.lowercased() + rest : header.value
        }
    }
    return mutant.body == original.body && meaning(mutant) == meaning(original)
  }

  @Test(arguments: originals.indices) func whatWasProvedIsBelieved(index: Int) throws {
    #expect(Self.isBelieved(Self.originals[index], by: try Self.reception()))
  }

  @Test func noneOfAHundredThousandChangesIsBelieved() throws {
    let reception = try Self.reception()
    var draws = SeededGenerator(seed: 29)
    var (tried, accepted): (Int, [String]) = (0, [])

    while tried < 100_000 {
      let original = Self.originals[tried % Self.originals.count]
      let mutant = original.mutated(using: &draws)
      guard !Self.means(mutant, original) else { continue }
      tried += 1
      if Self.isBelieved(mutant, by: reception) { accepted.append("\(mutant)") }
    }

    #expect(accepted == [])
  }

  @Test func anotherSecretBelievesNoneOfThem() throws {
    let stranger = Reception(
      hubspot: HubSpotSignature(secrets: ["app-secreT"], url: try #require(SignedURL(Self.url))),
      pipedrive: BasicCredentials(user: "pipe", password: "Drive"),
      standard: StandardSignature(secrets: [Data(repeating: 8, count: 24).base64EncodedString()]))

    #expect(Self.originals.filter { Self.isBelieved($0, by: stranger) }.count == 0)
  }
}
