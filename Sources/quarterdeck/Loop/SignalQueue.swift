internal import CLinux
internal import Glibc

/// The blocked signals that have arrived, read from a descriptor.
final class SignalQueue {
  let descriptor: Int32

  /// A queue of the masked signals, without those that are to be ignored.
  init() {
    var set = SignalMask.set(of: SignalMask.numbers.filter { !SignalMask.isIgnored($0) })
    descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
  }

  deinit { close(descriptor) }

  /// The signals that have arrived since the last call, each once.
  func drain() -> Set<Int32> {
    var numbers: Set<Int32> = []
    var record = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while read(descriptor, &record, size) == size { numbers.insert(Int32(record.ssi_signo)) }
    return numbers
  }
}
