internal import Glibc

/// Where the bytes for the terminal go, one `write` for each portion as long as the line keeps up.
///
/// The terminal is opened once more, so that a stalled line does not stop the program and the shell's
/// own descriptor keeps its flags.
final class TerminalOutput {
  let descriptor: Int32
  private let isOwn: Bool
  private var unsent: ArraySlice<UInt8> = []

  /// Output to the terminal of `original`.
  init(_ original: Int32) {
    let flags = O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC
    let own = open("/proc/self/fd/\(original)", flags)
    isOwn = own >= 0
    descriptor = isOwn ? own : original
  }

  deinit { if isOwn { close(descriptor) } }

  /// Something waits for the line.
  var isBlocked: Bool { !unsent.isEmpty }

  /// Sends bytes behind what still waits.
  func send(_ bytes: [UInt8]) {
    unsent += bytes
    flush()
  }

  /// Sends what the line takes now; a line that is gone takes everything.
  func flush() {
    while !unsent.isEmpty {
      let count = unsent.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        unsent = unsent.dropFirst(count)
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        unsent = []
      }
    }
  }

  /// Sends what waits and gives up on a line that takes nothing for as long as this.
  func flush(patienceMilliseconds: Int32) {
    flush()
    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    while isBlocked, poll(&ready, 1, patienceMilliseconds) > 0 { flush() }
    unsent = []
  }
}
