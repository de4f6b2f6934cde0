internal import Glibc

/// Why the event loop has ended.
enum Ending: Hashable, Sendable {
  /// The dashboard asked for it.
  case left
  /// A signal asked for it, or the terminal is gone, which counts as `SIGHUP`.
  case signalled(Int32)

  /// Ends the program by the signal, so that its parent sees the true status; otherwise returns.
  func raiseSignal() {
    guard case .signalled(let number) = self else { return }
    signal(number, SIG_DFL)
    SignalMask.unblockAll()
    raise(number)
  }
}
