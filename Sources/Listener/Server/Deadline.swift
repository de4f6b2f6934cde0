internal import NIOCore

/// How long a connection may take for what it is at; belongs to the event loop of the connection.
final class Deadline {
  private enum Phase {
    case idle, arriving, working
  }

  private let limits: ListenerLimits
  private let loop: NIOIsolatedEventLoop
  private let expire: () -> Void
  private var phase = Phase.idle
  private var alarm: Scheduled<Void>?

  /// A deadline that calls back once, when one was missed.
  init(_ limits: ListenerLimits, on loop: any EventLoop, expire: @escaping () -> Void) {
    (self.limits, self.expire) = (limits, expire)
    self.loop = loop.assumeIsolated()
  }

  deinit { alarm?.cancel() }

  /// The first bytes of a request are here, or a connection by which one has to come.
  func arrivalBegins() {
    guard phase == .idle else { return }
    enter(.arriving, seconds: limits.arrivalSeconds)
  }

  /// The request is here; how long the answer takes is not the client's fault.
  func arrivalEnds() { enter(.working, seconds: nil) }

  /// The client has its answer and may ask again.
  func rest() { enter(.idle, seconds: limits.idleSeconds) }

  /// Waits for nothing any more.
  func end() { enter(.working, seconds: nil) }

  private func enter(_ phase: Phase, seconds: Double?) {
    self.phase = phase
    alarm?.cancel()
    alarm = seconds.map { seconds in
      loop.scheduleTask(in: .milliseconds(Int64(seconds * 1000))) { [weak self] in self?.expire() }
    }
  }
}
