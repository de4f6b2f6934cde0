import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Listener

/// Real connections to a listener that answers with what it was sent.
@Suite struct HTTPListenerTests {
  /// Answers that are ready and not sent yet.
  private final class Held: Sendable {
    let sends = Mutex<[@Sendable () -> Void]>([])
    var isEmpty: Bool { sends.withLock { $0.isEmpty } }
  }

  /// Echoes; `/later` is answered by whoever holds `held`, `/no` is refused before its body.
  private final class Echo: Sendable {
    let held: Held
    let listener: HTTPListener

    init(_ change: (inout ListenerLimits) -> Void = { _ in }) throws {
      var limits = ListenerLimits()
      change(&limits)
      let held = Held()
      self.held = held
      listener = try HTTPListener(
        on: try #require(ListenAddress("127.0.0.1:0")), limits: limits,
        Serving(
          refusing: { method, path in path == "/no" ? .notHere : nil },
          answering: { request, answer in
            let body = String(decoding: request.body, as: UTF8.self)
            let send: @Sendable () -> Void = { answer(WebAnswer(200, body: "<\(body)>")) }
            if request.path == "/later" { held.sends.withLock { $0.append(send) } } else { send() }
          }))
    }

    deinit { listener.end() }

    func client() throws -> RawClient { try RawClient(port: listener.address.port) }

    /// Answers what waits, once something does.
    func release() {
      while held.isEmpty { usleep(1000) }
      for send in held.sends.withLock({ $0 }) { send() }
    }
  }

  private static func post(
    _ body: String, to path: String = "/events", _ headers: String...
  ) -> String {
    let lines =
      ["POST \(path) HTTP/1.1", "Host: x", "Content-Length: \(body.utf8.count)"] + headers
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
  }

  @Test func aRequestMayComeInPiecesOfOneByte() throws {
    let echo = try Echo()
    let client = try echo.client()

    for character in Self.post("hello") { client.send(String(character)) }

    let answer = client.receive(until: "<hello>")
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains("Content-Length: 7\r\n"))
  }

  @Test func requestsInOnePieceAreAnsweredInOrder() throws {
    let echo = try Echo()
    let client = try echo.client()

    client.send(Self.post("1", to: "/later") + Self.post("2") + Self.post("3"))
    echo.release()

    let answers = client.receive(until: "<3>").matches(of: /<.>/).map { String($0.output) }
    #expect(answers == ["<1>", "<2>", "<3>"])
  }

  @Test func aConnectionServesAgainUnlessAskedNotTo() throws {
    let echo = try Echo()
    let client = try echo.client()

    client.send(Self.post("1"))
    _ = client.receive(until: "<1>")
    client.send(Self.post("2", to: "/events", "Connection: close"))

    #expect(client.seesTheEnd())
    #expect(client.text.contains("<1>") && client.text.hasSuffix("<2>"))
  }

  @Test func whatFollowsTheLastRequestTakesNoAnswerBack() throws {
    let echo = try Echo()
    let client = try echo.client()

    client.send(Self.post("1", to: "/later") + Self.post("2", to: "/no") + Self.post("3"))
    echo.release()

    #expect(client.seesTheEnd() && client.text.contains("<1>"))
    #expect(client.text.contains(" 404 ") && client.text.hasSuffix("}"))
  }

  @Test func whoHasSaidAllIsStillAnswered() throws {
    let echo = try Echo()
    let (early, late, half) = (try echo.client(), try echo.client(), try echo.client())

    early.send(Self.post("1"))
    early.finish()
    late.send(Self.post("2", to: "/later") + Self.post("3"))
    late.finish()
    half.send("POST /events HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab")
    half.finish()
    echo.release()

    #expect(early.seesTheEnd() && early.text.hasSuffix("<1>"))
    #expect(late.seesTheEnd() && late.text.contains("<2>") && late.text.hasSuffix("<3>"))
    #expect(half.seesTheEnd() && !half.text.contains(" 200 "))
  }

  @Test func whoAsksForTheHeadGetsNoBody() throws {
    let echo = try Echo()
    let client = try echo.client()

    client.send("HEAD /events HTTP/1.1\r\nHost: x\r\n\r\n" + Self.post("2"))

    let answers = client.receive(until: "<2>")
    #expect(answers.hasPrefix("HTTP/1.1 200 OK\r\n") && answers.contains("Content-Length: 2\r\n"))
    #expect(answers.matches(of: /<.?>/).map { String($0.output) } == ["<2>"])
  }

  @Test func anOldClientIsServedOnce() throws {
    let echo = try Echo()
    let client = try echo.client()

    client.send("POST /events HTTP/1.0\r\nContent-Length: 1\r\n\r\n1")

    #expect(client.seesTheEnd() && client.text.hasSuffix("<1>"))
  }

  @Test func whoSendsTooSlowlyIsCutOff() throws {
    let echo = try Echo { $0.arrivalSeconds = 0.3 }
    let clients = try (0..<3).map { _ in try echo.client() }
    let (silent, inHead, inBody) = (clients[0], clients[1], clients[2])

    inHead.send("POST /events HTTP/1.1\r\nHost: ")
    inBody.send(Self.post("hello").dropLast(2).description)

    #expect(silent.seesTheEnd() && silent.text.isEmpty)
    #expect(inHead.seesTheEnd() && inHead.text.isEmpty)
    #expect(inBody.seesTheEnd() && inBody.text.hasPrefix("HTTP/1.1 408 "))
  }

  @Test func oneByteNowAndThenIsTooSlowAsWell() throws {
    let echo = try Echo { $0.arrivalSeconds = 0.3 }
    let client = try echo.client()
    client.send("POST /events HTTP/1.1\r\nA: ")
    var sent = 0
    while sent < 1000, client.send("a") {
      usleep(20_000)
      sent += 1
    }

    #expect(sent < 1000, "20 s of single bytes")
  }

  @Test func theNextRequestHasNoMoreTimeThanTheFirst() throws {
    let echo = try Echo { $0.arrivalSeconds = 0.3 }
    let client = try echo.client()

    client.send(Self.post("1"))
    _ = client.receive(until: "<1>")
    client.send("POST /events HTTP/1.1\r\nHo")

    #expect(client.seesTheEnd() && client.text.hasSuffix("<1>"))
  }

  @Test func aRequestThatBeganWithTheOneBeforeHasTheTimeOfARest() throws {
    let echo = try Echo { $0.idleSeconds = 0.3 }
    let client = try echo.client()

    client.send(Self.post("1") + "POST /events HTTP/1.1\r\nHo")

    #expect(client.seesTheEnd() && client.text.hasSuffix("<1>"))
  }

  @Test func anAnswerMayTakeLongerThanARequest() throws {
    let echo = try Echo { $0.arrivalSeconds = 0.2 }
    let client = try echo.client()

    client.send(Self.post("1", to: "/later"))
    usleep(500_000)
    echo.release()

    #expect(client.receive(until: "<1>").hasSuffix("<1>"))
  }

  @Test func aConnectionThatRestsTooLongIsClosed() throws {
    let echo = try Echo { $0.idleSeconds = 0.2 }
    let client = try echo.client()

    client.send(Self.post("1"))

    #expect(client.seesTheEnd() && client.text.hasSuffix("<1>"))
  }

  @Test(arguments: [
    (String(repeating: "a", count: 20_000), "431"), (String(repeating: "a", count: 15_000), "200"),
  ])
  func aHeadHasItsLimit(value: String, status: String) throws {
    let echo = try Echo()
    let client = try echo.client()

    client.send(Self.post("1", to: "/events", "A: \(value)", "Connection: close"))

    #expect(client.seesTheEnd() && client.text.hasPrefix("HTTP/1.1 \(status) "))
  }

  @Test func headersHaveALimitOfNumber() throws {
    let echo = try Echo()
    let client = try echo.client()

    client.send(
      "POST /events HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 200) + "\r\n")

    #expect(client.seesTheEnd() && client.text.hasPrefix("HTTP/1.1 431 "))
  }

  @Test func aHeadThatNeverEndsIsNotKept() throws {
    let echo = try Echo()
    let client = try echo.client()
    client.send("POST /events HTTP/1.1\r\nA: ")
    let block = String(repeating: "a", count: 1 << 16)
    var sent = 0
    while sent < 100, client.send(block) { sent += 1 }

    #expect(sent < 100, "6 MiB were taken")
  }

  @Test func aBodyHasItsLimit() throws {
    let echo = try Echo { $0.bodyBytes = 1000 }
    let (announced, chunked, fitting) = (
      try echo.client(), try echo.client(), try echo.client()
    )
    let large = String(repeating: "a", count: 1001)

    announced.send(Self.post(large))
    chunked.send(
      "POST /events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n\(large)\r\n0\r\n\r\n"
    )
    fitting.send(
      "POST /events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")

    #expect(announced.seesTheEnd() && announced.text.hasPrefix("HTTP/1.1 413 "))
    #expect(chunked.seesTheEnd() && chunked.text.hasPrefix("HTTP/1.1 413 "))
    #expect(fitting.receive(until: "<abc>").hasSuffix("<abc>"))
  }

  @Test func whatIsRefusedIsAnsweredBeforeItsBodyIsThere() throws {
    let echo = try Echo()
    let client = try echo.client()

    client.send("POST /no HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nab")
    let answer = client.receive(until: "}")
    client.send("cd")

    #expect(answer.hasPrefix("HTTP/1.1 404 ") && answer.contains("Connection: close"))
    #expect(client.seesTheEnd())
  }

  @Test func aBodyIsAskedForWhereTheClientWaitsForThat() throws {
    let echo = try Echo()
    let client = try echo.client()

    client.send(
      "POST /events HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
    #expect(client.receive(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100 "))
    client.send("ab")

    #expect(client.receive(until: "<ab>").contains("HTTP/1.1 200 OK"))
  }

  @Test(arguments: [
    "hello\r\n\r\n", "POST /events\r\n\r\n", "POST /events HTTP/1.1\r\nContent-Length: x\r\n\r\n",
    "POST /events HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST /events HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "POST /events HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
    "\u{16}\u{3}\u{1}\u{2}", "POST /events HTTP/1.1\r\nA\u{0}B: c\r\n\r\n",
  ])
  func whatIsNoHTTPEndsTheConnection(text: String) throws {
    let echo = try Echo { $0.arrivalSeconds = 1 }
    let client = try echo.client()

    client.send(text)

    #expect(client.seesTheEnd())
    #expect(!client.text.contains(" 200 "), "\(client.text)")
  }

  @Test func moreConnectionsThanAllowedWaitTheirTurn() throws {
    let echo = try Echo { $0.connections = 2 }
    var clients = try (0..<3).map { _ in try echo.client() }
    for (index, client) in clients.enumerated() {
      client.send(Self.post("\(index)", to: index == 2 ? "/later" : "/events"))
    }
    #expect(clients[0].receive(until: "<0>").hasSuffix("<0>"))
    #expect(clients[1].receive(until: "<1>").hasSuffix("<1>"))
    #expect(echo.held.isEmpty, "the third was let in")

    clients.removeFirst()
    echo.release()

    #expect(clients[1].receive(until: "<2>").hasSuffix("<2>"))
  }

  @Test func aClientThatLeavesTakesNothingWithIt() throws {
    let echo = try Echo()
    do { try echo.client().send(Self.post("1", to: "/later")) }
    echo.release()
    let client = try echo.client()

    client.send(Self.post("2"))

    #expect(client.receive(until: "<2>").hasSuffix("<2>"))
  }

  @Test func whoeverEndsItAnswersFirst() throws {
    let echo = try Echo()
    let (waiting, resting, arriving) = (try echo.client(), try echo.client(), try echo.client())
    waiting.send(Self.post("1", to: "/later"))
    resting.send(Self.post("2"))
    _ = resting.receive(until: "<2>")
    arriving.send("POST /events HTTP/1.1\r\n")
    while echo.held.isEmpty { usleep(1000) }

    let port = echo.listener.address.port
    let end = Thread { echo.listener.end() }
    end.start()
    #expect(resting.seesTheEnd() && arriving.seesTheEnd() && arriving.text.isEmpty)
    #expect(throws: (any Error).self) { try RawClient(port: port) }
    echo.release()

    #expect(waiting.seesTheEnd() && waiting.text.hasSuffix("<1>"))
    while !end.isFinished { usleep(1000) }
    echo.listener.end()
  }

  @Test func anAddressThatIsTakenIsNamed() throws {
    let echo = try Echo()

    let error = #expect(throws: ListenerError.self) {
      try HTTPListener(
        on: echo.listener.address,
        Serving(refusing: { _, _ in nil }, answering: { $1(.healthy) }))
    }

    #expect(error?.description.contains("127.0.0.1") == true)
    #expect(error?.description.contains("Address already in use") == true)
  }
}
