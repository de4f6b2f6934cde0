import Glibc
import Screen

/// Writing to stdout and stderr in whole pieces, and what kind of terminal they are.
enum StandardStreams {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Columns of the terminal on stdout; `nil` when it is none.
  static var outputWidth: Int? { outputIsTerminal ? width(of: STDOUT_FILENO) : nil }

  /// Columns of the terminal on stderr; `nil` when it is none.
  static var errorWidth: Int? { width(of: STDERR_FILENO) }

  private static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes text to stdout; a closed pipe ends the program quietly, as other filters do.
  static func print(_ text: String) throws(Problem) { try write(text, to: STDOUT_FILENO) }

  /// Writes a line to stderr; there is nowhere left to report a failure.
  ///
  /// The line may name what came from the data or the command line, so it is made safe here.
  static func note(_ line: String) {
    try? write(
      Sanitiser(Environment.isUTF8 ? .unicode : .ascii).clean(line) + "\n", to: STDERR_FILENO)
  }

  /// Writes to stderr as it is, for a line that is going to change.
  static func write(_ text: String) { try? write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) throws(Problem) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno == EPIPE {
        exit(0)
      } else if errno != EINTR {
        throw Problem(.inputOutput, "cannot write the answer: \(String(cString: strerror(errno)))")
      }
    }
  }
}
