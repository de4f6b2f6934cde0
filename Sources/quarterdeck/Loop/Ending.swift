internal import Glibc

/// Why the event loop has ended.
enum Ending: Hashable, Sendable {
  /// The dashboard asked for it.
  case left
  /// A signal asked for it, or the terminal is gone, which counts as `SIGHUP`.
  case signalled(Int32)

  /// Ends the program now, whatever its other threads are at; by the signal where one asked for it,
  /// so that the parent sees the true status.
  ///
  /// What a worker has not committed is undone by the database, and the lock on its file goes with
  /// the process.
  func endProgram() -> Never {
    if case .signalled(let number) = self {
      signal(number, SIG_DFL)
      SignalMask.unblockAll()
      raise(number)
    }
    // Not `exit`: it would tear down the libraries under a worker that still uses them.
    _exit(0)
  }
}
