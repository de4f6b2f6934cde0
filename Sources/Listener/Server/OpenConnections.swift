internal import NIOCore
internal import Synchronization

/// The connections of a listener that have not ended.
final class OpenConnections: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

  var count: Int { channels.withLock { $0.count } }

  /// Notes a connection until it ends.
  func add(_ channel: any Channel) {
    channels.withLock { $0[ObjectIdentifier(channel)] = channel }
    channel.closeFuture.whenComplete { [self] _ in
      channels.withLock { $0[ObjectIdentifier(channel)] = nil }
    }
  }

  /// Ends them all, those that are being answered after their answer; comes back when all have.
  func end() {
    let open = channels.withLock { Array($0.values) }
    for channel in open {
      channel.pipeline.fireUserInboundEventTriggered(ServerConnection.Ending())
    }
    for channel in open { try? channel.closeFuture.wait() }
  }
}
