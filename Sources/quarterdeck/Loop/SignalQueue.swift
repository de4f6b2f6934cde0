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

  /// Waits for a signal, at most so long; the first one that has arrived, if any.
  func wait(milliseconds: Int32) -> Int32? {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&entry, 1, milliseconds)
    return drain().first
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
