internal import CNcurses
internal import Glibc

/// Leaves the terminal usable when the program dies by a fault of its own.
///
/// The handler runs on a stack of its own for the thread that installs it. It also takes the place of
/// the backtrace that Swift would print over the screen.
enum CrashHandler {
  /// Until `remove`, a fatal signal writes `restore`, sets the modes, prints what `errors` holds
  /// back, and goes on to kill.
  static func install(
    restore: [UInt8], modes: RawMode, input: Int32, output: Int32, errors: ErrorCapture?
  ) throws(TerminalError) {
    var plan = crash_plan(
      input: input, output: output, captured: errors?.held ?? -1,
      errors: errors?.original ?? -1, modes: modes.saved)
    let result = restore.withUnsafeBytes { bytes in
      crash_handler_install(&plan, bytes.baseAddress, bytes.count)
    }
    guard result == 0 else { throw .failed("sigaltstack") }
  }

  /// Gives the signals back to whoever handled them before.
  static func remove() { crash_handler_remove() }
}
