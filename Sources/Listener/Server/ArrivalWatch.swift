internal import NIOCore

/// Tells of all bytes that arrive, before any of them makes sense.
final class ArrivalWatch: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let tell: () -> Void

  init(telling tell: @escaping () -> Void) { self.tell = tell }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    tell()
    context.fireChannelRead(data)
  }
}
