internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// Listens for requests of HTTP and has them answered, until it is ended.
public final class HTTPListener: Sendable {
  /// Where it listens, with the port that the system chose where none was named.
  public let address: ListenAddress

  private let group: MultiThreadedEventLoopGroup
  private let channel: any Channel
  private let open: OpenConnections
  private let isEnded = Mutex(false)

  /// Begins to listen.
  public init(
    on address: ListenAddress, limits: ListenerLimits = ListenerLimits(), _ serving: Serving
  ) throws(ListenerError) {
    let (group, open) = (MultiThreadedEventLoopGroup(numberOfThreads: 1), OpenConnections())
    let bootstrap = Self.bootstrap(on: group, limits, serving, open)
    do { channel = try bootstrap.bind(host: address.host, port: address.port).wait() } catch {
      try? group.syncShutdownGracefully()
      throw .cannotListen(address, reason: Self.reason(error))
    }
    (self.group, self.open) = (group, open)
    self.address =
      ListenAddress(host: address.host, port: channel.localAddress?.port ?? address.port) ?? address
  }

  /// Takes in nobody any more, and comes back when what had arrived is answered.
  public func end() {
    let wasEnded = isEnded.withLock { isEnded in
      defer { isEnded = true }
      return isEnded
    }
    // A loop that has ended would leave whoever asks it for something waiting for ever.
    guard !wasEnded else { return }
    try? channel.close().wait()
    open.end()
    try? group.syncShutdownGracefully()
  }

  private static func bootstrap(
    on group: MultiThreadedEventLoopGroup, _ limits: ListenerLimits, _ serving: Serving,
    _ open: OpenConnections
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 128)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.maxMessagesPerRead, value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            AcceptGate(open, limit: limits.connections))
        }
      }
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try furnish(channel, limits, serving) }
      }
  }

  private static func furnish(
    _ channel: any Channel, _ limits: ListenerLimits, _ serving: Serving
  ) throws {
    let connection = ServerConnection(limits, serving)
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(ArrivalWatch { connection.arrivalBegins() })
    var decoding = NIOHTTPDecoderLimitConfiguration()
    // What is too large by little is measured when it is whole, and gets an answer.
    decoding.maxHeaderFieldSize = limits.headBytes * 4
    decoding.maxHeaderListSize = limits.headBytes * 4
    decoding.maxHeaderFieldCount = limits.headers
    try pipeline.configureHTTPServerPipeline(
      withErrorHandling: false, withEncoderConfiguration: .init(),
      withDecoderLimitConfiguration: decoding)
    try pipeline.addHandler(connection)
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? IOError else { return "\(error)" }
    return String(cString: strerror(error.errnoCode))
  }
}
