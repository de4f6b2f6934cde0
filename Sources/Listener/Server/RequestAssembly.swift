internal import NIOCore
internal import NIOHTTP1

/// Puts the parts of a request together, within limits.
struct RequestAssembly {
  /// What is to be done after a part.
  enum Step: Equatable {
    case waits
    /// The client asks whether to send the body.
    case invites
    case completes(WebRequest)
    /// The rest of the request is not looked at.
    case refuses(WebAnswer)
  }

  private let limits: ListenerLimits
  private let refusal: (_ method: String, _ path: String) -> WebAnswer?
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  /// Whether the head of a request is here, and its end is not.
  var isUnderWay: Bool { head != nil }

  /// An assembly that asks about method and path before it takes a body.
  init(
    limits: ListenerLimits,
    refusing refusal: @escaping (_ method: String, _ path: String) -> WebAnswer?
  ) {
    (self.limits, self.refusal) = (limits, refusal)
  }

  /// Takes the next part.
  mutating func take(_ part: HTTPServerRequestPart) -> Step {
    switch part {
    case .head(let head): return begin(head)
    case .body(let bytes):
      guard head != nil else { return .waits }
      guard body.count + bytes.readableBytes <= limits.bodyBytes else { return refuse(.tooLarge) }
      body.append(contentsOf: bytes.readableBytesView)
      return .waits
    case .end:
      guard let head else { return .waits }
      defer { forget() }
      return .completes(
        WebRequest(
          method: head.method.rawValue, target: head.uri,
          headers: head.headers.map { ($0.name, $0.value) }, body: body))
    }
  }

  private mutating func begin(_ head: HTTPRequestHead) -> Step {
    let bytes = head.headers.reduce(head.uri.utf8.count) {
      $0 + $1.name.utf8.count + $1.value.utf8.count
    }
    guard bytes <= limits.headBytes else { return refuse(.headTooLarge) }
    let path = String(head.uri.prefix { $0 != "?" })
    if let answer = refusal(head.method.rawValue, path) { return refuse(answer) }
    let announced = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
    guard announced <= limits.bodyBytes else { return refuse(.tooLarge) }
    self.head = head
    let expectation = head.headers.first(name: "expect")?.lowercased()
    return expectation == "100-continue" ? .invites : .waits
  }

  private mutating func refuse(_ answer: WebAnswer) -> Step {
    forget()
    return .refuses(answer)
  }

  private mutating func forget() {
    head = nil
    body = []
  }
}
