import NIOCore
import NIOHTTP1
import Testing

@testable import Listener

@Suite struct RequestAssemblyTests {
  private static func assembly(
    _ change: (inout ListenerLimits) -> Void = { _ in }
  ) -> RequestAssembly {
    var limits = ListenerLimits()
    change(&limits)
    return RequestAssembly(limits: limits) { _, path in path == "/no" ? .notHere : nil }
  }

  private static func head(
    _ uri: String = "/events", _ headers: [(String, String)] = []
  ) -> HTTPServerRequestPart {
    .head(
      HTTPRequestHead(version: .http1_1, method: .POST, uri: uri, headers: HTTPHeaders(headers)))
  }

  private static func body(_ text: String) -> HTTPServerRequestPart {
    .body(ByteBuffer(string: text))
  }

  @Test func partsBecomeOneRequest() {
    var assembly = Self.assembly()

    #expect(assembly.take(Self.head("/events?a", [("A", "1"), ("a", "2")])) == .waits)
    #expect(assembly.isUnderWay)
    #expect(assembly.take(Self.body("ab")) == .waits)
    #expect(assembly.take(Self.body("c")) == .waits)
    #expect(
      assembly.take(.end(nil))
        == .completes(
          WebRequest(
            method: "POST", target: "/events?a", headers: [("A", "1"), ("a", "2")],
            body: Array("abc".utf8))))
    #expect(!assembly.isUnderWay)
  }

  @Test func theNextRequestHasNothingOfTheOneBefore() {
    var assembly = Self.assembly()
    for part in [Self.head(), Self.body("first"), .end(nil), Self.head("/events"), Self.body("2")] {
      _ = assembly.take(part)
    }

    #expect(
      assembly.take(.end(nil))
        == .completes(WebRequest(method: "POST", target: "/events", headers: [], body: [50])))
  }

  @Test func aBodyHasItsLimitAnnouncedOrNot() {
    var assembly = Self.assembly { $0.bodyBytes = 4 }

    #expect(assembly.take(Self.head("/events", [("content-length", "5")])) == .refuses(.tooLarge))
    _ = assembly.take(Self.head("/events", [("content-length", "4")]))
    #expect(assembly.take(Self.body("abcd")) == .waits)
    #expect(assembly.take(Self.body("e")) == .refuses(.tooLarge))
    #expect(assembly.take(Self.body("f")) == .waits)
    #expect(assembly.take(.end(nil)) == .waits)
  }

  @Test func aHeadHasItsLimit() {
    var assembly = Self.assembly { $0.headBytes = 20 }

    #expect(assembly.take(Self.head("/events", [("abc", "0123456789")])) == .waits)
    #expect(
      assembly.take(Self.head("/events", [("abc", "01234567890")])) == .refuses(.headTooLarge))
    #expect(assembly.take(Self.head("/events?01234567890123")) == .refuses(.headTooLarge))
  }

  @Test func whatIsNotTakenIsRefusedBeforeItsBody() {
    var assembly = Self.assembly()

    #expect(assembly.take(Self.head("/no?a=b")) == .refuses(.notHere))
    #expect(
      assembly.take(Self.head("/no", [("expect", "100-continue")])) == .refuses(.notHere))
    #expect(assembly.take(Self.head("/events", [("Expect", "100-Continue")])) == .invites)
  }
}
