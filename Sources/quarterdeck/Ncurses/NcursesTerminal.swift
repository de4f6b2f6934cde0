internal import Glibc
internal import Screen

/// The terminal that the dashboard is shown on, taken over until `close`.
///
/// For one thread. A frame is one `write`; what the program writes to standard error is held back
/// and printed in the end.
final class NcursesTerminal {
  /// What keys are read from.
  let input: Int32
  let glyphs: Glyphs
  let environment: TerminalEnvironment

  /// The sequences that this type of terminal sends for its keys.
  let keySequences: [[UInt8]: Key]

  private(set) var size: Size

  private enum State { case open, suspended, closed }
  private let screen: CursesScreen
  private let output: TerminalOutput
  private let rawMode: RawMode
  private let errors: ErrorCapture?
  private let restore: [UInt8]
  private let usesMouse: Bool
  private var state = State.suspended
  private var needsModes = true

  /// Takes over the terminal; nothing is shown before the first `present`.
  ///
  /// Without `isUnicode` the locale decides; `colors` is the most to paint with, and without it
  /// terminfo and `NO_COLOR` decide. Throws where there is no terminal or its type is unknown.
  init(
    theme: Theme, isUnicode: Bool? = nil, colors: ColorDepth? = nil, usesMouse: Bool = true,
    environment: TerminalEnvironment = .current, input: Int32 = STDIN_FILENO,
    output: Int32 = STDOUT_FILENO
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let type = environment.terminalType else { throw .noTerminalType }
    self.input = input
    self.environment = environment
    self.usesMouse = usesMouse
    glyphs = TerminalLocale.activate(isUnicode: isUnicode) ? .unicode : .ascii
    size = Self.size(of: output)
    rawMode = try RawMode(input)
    screen = try CursesScreen(
      terminalType: type, size: size, theme: theme, colors: colors,
      forbidsColor: environment.forbidsColor)
    keySequences = Capability.keySequences
    restore = Capability.restore
    self.output = TerminalOutput(output)
    errors = ErrorCapture.begin()
    try enter()
  }

  deinit { close() }

  /// Whether a dashboard can be shown at all: a terminal on both ends, of a type that can draw.
  static func isCapable(environment: [String: String]) -> Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      && TerminalEnvironment(environment).canDraw
  }

  /// How many colours are painted with.
  var depth: ColorDepth { screen.depth }

  /// What to wait on until the line takes the rest of a frame; nil when all is sent.
  var blockedOutput: Int32? { output.isBlocked ? output.descriptor : nil }

  /// Shows a canvas in one `write`, or in none when it is what is shown.
  ///
  /// While the line has not taken the last frame this does nothing: frames are skipped, not queued.
  func present(_ canvas: Canvas) {
    guard state == .open, !output.isBlocked else { return }
    let changes = screen.frame(canvas)
    let modes = needsModes ? TerminalModes.on(mouse: usesMouse) : []
    needsModes = false
    let frame = modes + changes
    if !frame.isEmpty { output.send(TerminalModes.synchronised(frame)) }
  }

  /// Sends more of a frame that the line did not take at once.
  func flush() { output.flush() }

  /// Follows the terminal's window; the next frame is drawn whole.
  func resize() {
    size = Self.size(of: output.descriptor)
    screen.resize(to: size)
  }

  /// Draws the next frame whole, after another program has written over it.
  func redraw() { screen.clear() }

  /// Paints with another theme from the next frame on.
  func setTheme(_ theme: Theme) { screen.setTheme(theme) }

  /// Puts a text on the terminal's clipboard; false when it is too long.
  ///
  /// No terminal confirms it, and some ignore it.
  func copy(_ text: String) -> Bool {
    guard state == .open,
      let sequence = Clipboard.sequence(text, isInTmux: environment.isInTmux)
    else { return false }
    output.send(sequence)
    return true
  }

  /// Gives the terminal back until `resume`.
  func suspend() {
    guard state == .open else { return }
    state = .suspended
    output.send(screen.leave() + TerminalModes.off)
    output.flush(patienceMilliseconds: 500)
    rawMode.leave()
    CrashHandler.remove()
  }

  /// Takes the terminal over again; the next frame is drawn whole.
  func resume() {
    guard state != .closed else { return }
    try? enter()
    resize()
  }

  /// Gives the terminal back for good; a second call does nothing.
  func close() {
    suspend()
    if state != .closed { errors?.end() }
    state = .closed
  }

  private func enter() throws(TerminalError) {
    try CrashHandler.install(
      restore: restore, modes: rawMode, input: input, output: output.descriptor, errors: errors)
    rawMode.enter()
    state = .open
    needsModes = true
  }

  private static func size(of descriptor: Int32) -> Size {
    var window = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    guard isKnown, window.ws_col > 0, window.ws_row > 0 else { return Size(80, 24) }
    return Size(Int(window.ws_col), Int(window.ws_row))
  }
}
