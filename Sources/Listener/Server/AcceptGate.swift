internal import NIOCore

/// Takes in no more connections than are allowed at once; the others wait with the system.
final class AcceptGate: ChannelDuplexHandler {
  typealias InboundIn = any Channel
  typealias InboundOut = any Channel
  typealias OutboundIn = any Channel

  private let open: OpenConnections
  private let limit: Int
  private var isHeld = false

  init(_ open: OpenConnections, limit: Int) { (self.open, self.limit) = (open, limit) }

  func read(context: ChannelHandlerContext) {
    isHeld = open.count >= limit
    if !isHeld { context.read() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let channel = unwrapInboundIn(data)
    open.add(channel)
    let gate = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    channel.closeFuture.whenComplete { _ in
      gate.eventLoop.execute {
        let (gate, context) = gate.value
        if gate.isHeld { gate.read(context: context) }
      }
    }
    context.fireChannelRead(data)
  }
}
