internal import NIOCore
internal import NIOHTTP1

/// One connection: requests come in and answers go out, one after the other.
final class ServerConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// The listener ends; what is being answered is answered first.
  struct Ending {}

  private enum State {
    case reading, answering
    /// The answer was given before the request had ended; what still comes is thrown away, as a
    /// connection that is closed upon bytes takes the answer back.
    case discarding
    /// The last answer is on its way out.
    case closing
  }

  private let limits: ListenerLimits
  private let serving: Serving
  private var assembly: RequestAssembly
  private var state = State.reading
  private var keepsAlive = true
  /// The client asks for an answer without its body.
  private var asksForHead = false
  private var context: ChannelHandlerContext?
  private var deadline: Deadline?

  init(_ limits: ListenerLimits, _ serving: Serving) {
    (self.limits, self.serving) = (limits, serving)
    assembly = RequestAssembly(limits: limits, refusing: serving.refusal)
  }

  /// Some bytes of a request are here.
  func arrivalBegins() { deadline?.arrivalBegins() }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    let deadline = Deadline(limits, on: context.eventLoop) { [weak self] in self?.expire() }
    deadline.arrivalBegins()
    self.deadline = deadline
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    deadline?.end()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    if case .head(let head) = part {
      keepsAlive = head.isKeepAlive
      if state == .reading { asksForHead = head.method == .HEAD }
      arrivalBegins()
    }
    guard state == .reading else {
      if case .end = part, state == .discarding { close(context) }
      return
    }
    switch assembly.take(part) {
    case .waits: break
    case .invites: invite(context)
    case .completes(let request): answer(request, context)
    case .refuses(let answer):
      state = .discarding
      send(answer, closing: true, context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError, state == .reading {
      state = .discarding
      asksForHead = false
      send(error == .headerOverflow ? .headTooLarge : .malformed, closing: true, context)
    }
    close(context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    // Who has said all it has to say may still be listening for the answer.
    guard event is Ending || event as? ChannelEvent == .inputClosed else {
      return context.fireUserInboundEventTriggered(event)
    }
    keepsAlive = false
    if [.reading, .discarding].contains(state) { close(context) }
  }
}

extension ServerConnection {
  private func invite(_ context: ChannelHandlerContext) {
    let head = HTTPResponseHead(version: .http1_1, status: .continue)
    context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
  }

  private func answer(_ request: WebRequest, _ context: ChannelHandlerContext) {
    state = .answering
    deadline?.arrivalEnds()
    let (loop, own) = (context.eventLoop, NIOLoopBound(self, eventLoop: context.eventLoop))
    serving.begin(request) { answer in loop.execute { own.value.finish(answer) } }
  }

  private func finish(_ answer: WebAnswer) {
    guard let context, state == .answering else { return }
    // Who asks and asks and never reads would have the answers pile up here.
    guard keepsAlive, context.channel.isWritable else { return sendLast(answer, context) }
    // The next request may be delivered while this answer is being written.
    state = .reading
    deadline?.rest()
    send(answer, closing: false, context)
  }

  private func expire() {
    guard let context else { return }
    guard state == .reading, assembly.isUnderWay else { return context.close(promise: nil) }
    sendLast(.tooSlow, context)
  }

  private func sendLast(_ answer: WebAnswer, _ context: ChannelHandlerContext) {
    state = .closing
    send(answer, closing: true, context).whenComplete { _ in context.close(promise: nil) }
  }

  /// Closes, and not before an answer that is being written is out.
  private func close(_ context: ChannelHandlerContext) {
    context.flush()
    context.close(promise: nil)
  }

  @discardableResult
  private func send(
    _ answer: WebAnswer, closing: Bool, _ context: ChannelHandlerContext
  ) -> EventLoopFuture<Void>.Isolated {
    var headers = HTTPHeaders(answer.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    headers.add(name: "Content-Type", value: "application/json")
    headers.add(name: "Content-Length", value: "\(answer.body.utf8.count)")
    if closing { headers.add(name: "Connection", value: "close") }
    let head = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: answer.status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if !asksForHead {
      let body = context.channel.allocator.buffer(string: answer.body)
      context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    }
    return context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated()
  }
}
