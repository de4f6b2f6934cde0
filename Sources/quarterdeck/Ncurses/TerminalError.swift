internal import Glibc
internal import Screen

/// Why the dashboard cannot use the terminal.
enum TerminalError: Error, Equatable, CustomStringConvertible {
  case notATerminal
  case noTerminalType
  case unknownTerminalType(String)
  /// A call of the operating system failed with this error number.
  case failed(String, code: Int32)

  var description: String {
    switch self {
    case .notATerminal:
      "standard input or output is not a terminal: start it in a terminal, or use --plain for text"
    case .noTerminalType:
      "TERM is not set: set it to the type of the terminal, such as xterm-256color"
    case .unknownTerminalType(let name):
      "terminal type '\(Sanitiser(.ascii).clean(name))' in TERM is unknown or cannot place text: "
        + "set TERM to a type that terminfo knows, such as xterm-256color"
    case .failed(let call, let code):
      "the system refused \(call) (\(String(cString: strerror(code)))): "
        + "try another terminal, or use --plain for text"
    }
  }

  /// The failure of a call that has just set `errno`.
  static func failed(_ call: String) -> Self { .failed(call, code: errno) }
}
