internal import CLinux
internal import Glibc

/// Wakes the event loop from any thread.
///
/// Several calls before the loop looks become one event.
final class Notifier: Sendable {
  let descriptor: Int32

  init() { descriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC)) }

  deinit { close(descriptor) }

  /// Says that an answer is ready.
  func notify() {
    var one: UInt64 = 1
    write(descriptor, &one, 8)
  }

  /// Whether someone has called since the last time.
  func drain() -> Bool {
    var count: UInt64 = 0
    return read(descriptor, &count, 8) == 8 && count > 0
  }
}
