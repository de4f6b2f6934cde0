import Testing

@testable import Listener

@Suite struct ReceptionTests {
  private static let reception = Reception(
    pipedrive: BasicCredentials(user: "Aladdin", password: "open sesame"))

  private static func status(_ method: String, _ path: String) -> Int? {
    reception.refusal(of: method, path)?.status
  }

  @Test func onlyWhoMaySendHasAPath() {
    #expect(Self.reception.senders == [.pipedrive])
    #expect(Self.status("POST", "/pipedrive") == nil)
    #expect(
      ["/hubspot", "/events", "/", "", "/pipedrive/", "//pipedrive", "/PIPEDRIVE"].allSatisfy {
        Self.status("POST", $0) == 404
      })
  }

  @Test func anotherMethodIsNotTaken() {
    let answer = Self.reception.refusal(of: "GET", "/pipedrive")

    #expect(answer?.status == 405 && answer?.headers["Allow"] == "POST")
    #expect(Self.status("PUT", "/pipedrive") == 405)
    #expect(Self.status("GET", "/health") == nil)
    #expect(Self.status("HEAD", "/health") == nil)
    #expect(Self.status("POST", "/health") == 405)
  }

  @Test func aBodyIsItsSendersOnceProved() throws {
    let request = WebRequest(
      method: "POST", target: "/pipedrive",
      headers: [("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")], body: [123, 125])

    let delivery = try Self.reception.proven(request, by: .pipedrive, at: 0)

    #expect(delivery == ProvenBody(sender: .pipedrive, id: nil, body: [123, 125]))
    #expect(throws: ProofError.noMatch) {
      try Self.reception.proven(request, by: .hubspot, at: 0)
    }
  }

  @Test func aStrangerIsToldNothing() {
    for sender in Sender.allCases {
      #expect(WebAnswer.unproven(by: sender).status == 401)
      #expect(!WebAnswer.unproven(by: sender).body.contains("signature"))
    }
    #expect(WebAnswer.unproven(by: .pipedrive).headers["WWW-Authenticate"] != nil)
  }
}
