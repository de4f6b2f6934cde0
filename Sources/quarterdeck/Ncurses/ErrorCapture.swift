internal import CLinux
internal import Glibc

/// Holds back what is written to standard error while it would scramble the screen.
final class ErrorCapture {
  /// The memory file that stands in for standard error.
  let held: Int32

  /// Standard error as it was.
  let original: Int32

  /// The most that is printed in the end; of more, the last bytes.
  static let limit = 65_536

  private let descriptor: Int32
  private var isEnded = false

  /// Begins to hold back what goes to `descriptor`; nil where that is no terminal.
  static func begin(_ descriptor: Int32 = STDERR_FILENO) -> ErrorCapture? {
    guard isatty(descriptor) == 1 else { return nil }
    let held = memfd_create("errors", memfd_close_on_exec)
    let original = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard held >= 0, original >= 0, dup2(held, descriptor) >= 0 else {
      if held >= 0 { close(held) }
      if original >= 0 { close(original) }
      return nil
    }
    return ErrorCapture(descriptor, held: held, original: original)
  }

  private init(_ descriptor: Int32, held: Int32, original: Int32) {
    self.descriptor = descriptor
    self.held = held
    self.original = original
  }

  deinit { end() }

  /// Lets messages through again and prints those held back, unless the line is stalled.
  func end() {
    guard !isEnded else { return }
    isEnded = true
    dup2(original, descriptor)
    let output = TerminalOutput(descriptor)
    output.send(tail)
    output.flush(patienceMilliseconds: 500)
    close(held)
    close(original)
  }

  /// The last of what is held back.
  var tail: [UInt8] {
    let size = Int(lseek(held, 0, SEEK_END))
    let count = min(max(0, size), Self.limit)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(held, buffer.baseAddress, count, off_t(size - count)))
    }
  }
}
