internal import CLinux
internal import Glibc

/// The blocked signals that have arrived, read from a descriptor.
final class SignalQueue {
  let descriptor: Int32

  /// A queue of masked signals, without those that are to be ignored.
  init(of numbers: [Int32] = SignalMask.numbers) {
    var set = SignalMask.set(of: numbers.filter { !SignalMask.isIgnored($0) })
    descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
  }

  deinit { close(descriptor) }

  /// Waits for a signal or for somebody's notice, at most so long; whether there was a signal.
  func waits(beside notifier: Notifier, milliseconds: Int32) -> Bool {
    var entries = [descriptor, notifier.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    poll(&entries, 2, milliseconds)
    return !drain().isEmpty
  }

  /// The signals that have arrived since the last call, each once.
  func drain() -> Set<Int32> {
    var numbers: Set<Int32> = []
    var record = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while read(descriptor, &record, size) == size { numbers.insert(Int32(record.ssi_signo)) }
    return numbers
  }
}
