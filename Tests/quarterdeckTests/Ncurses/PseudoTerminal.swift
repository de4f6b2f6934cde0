import Glibc

@testable import Screen
@testable import quarterdeck

/// A terminal without a person: the test types on one end, the program has the other.
final class PseudoTerminal {
  private(set) var keyboard: Int32
  let program: Int32

  init?(_ size: Size = Size(80, 24)) {
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    guard keyboard >= 0, ioctl(keyboard, 0x4004_5431, &unlocked) == 0,
      ioctl(keyboard, 0x8004_5430, &number) == 0
    else { return nil }
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard program >= 0 else { return nil }
    resize(size)
  }

  deinit {
    hangUp()
    close(program)
  }

  func resize(_ size: Size) {
    var window = winsize()
    window.ws_col = UInt16(size.width)
    window.ws_row = UInt16(size.height)
    _ = ioctl(keyboard, UInt(TIOCSWINSZ), &window)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(keyboard, bytes, bytes.count)
  }

  /// What the program has written since the last call.
  func received() -> String {
    var text: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(keyboard, &block, block.count), count > 0 {
      text += block[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }

  func hangUp() {
    if keyboard >= 0 { close(keyboard) }
    keyboard = -1
  }

  var modes: tcflag_t {
    var modes = termios()
    tcgetattr(program, &modes)
    return modes.c_lflag
  }

  func terminal(_ type: String = "xterm-256color") throws -> NcursesTerminal {
    try NcursesTerminal(
      theme: .builtIn, isUnicode: true,
      environment: TerminalEnvironment(["TERM": type, "ESCDELAY": "5"]), input: program,
      output: program)
  }
}
