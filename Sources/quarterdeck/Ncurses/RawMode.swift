internal import CNcurses
internal import Glibc

/// The terminal's line discipline: every byte as it is typed, and no signal from a key.
struct RawMode {
  /// The modes from before, to go back to.
  let saved: termios
  private let descriptor: Int32

  /// Remembers the modes of a terminal and changes nothing yet.
  init(_ descriptor: Int32) throws(TerminalError) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { throw .failed("tcgetattr") }
    saved = modes
    self.descriptor = descriptor
  }

  /// Keys arrive one by one.
  func enter() {
    var modes = saved
    cfmakeraw(&modes)
    set(modes)
  }

  /// The modes from before; what was typed ahead stays for the shell.
  func leave() { set(saved) }

  private func set(_ modes: termios) {
    var modes = modes
    while tcsetattr(descriptor, TCSANOW, &modes) != 0, errno == EINTR {}
  }
}
