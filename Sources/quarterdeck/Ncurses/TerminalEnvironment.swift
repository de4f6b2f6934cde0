internal import Glibc

/// What the environment says about the terminal.
struct TerminalEnvironment: Equatable {
  /// The terminal's type; nil when it is unset or empty.
  let terminalType: String?

  /// The user asks for no colour, after no-color.org: set and not empty.
  let forbidsColor: Bool

  /// The terminal is a window of tmux.
  let isInTmux: Bool

  /// How long a lone Esc is waited for, in milliseconds; longer where the line is remote.
  let escapeDelayMilliseconds: Int

  /// The meaning of these variables.
  init(_ variables: [String: String]) {
    self.init { variables[$0] }
  }

  /// The meaning of this process's variables.
  static var current: Self {
    Self { name in getenv(name).map { String(cString: $0) } }
  }

  private init(value: (String) -> String?) {
    func filled(_ name: String) -> String? { value(name).flatMap { $0.isEmpty ? nil : $0 } }
    terminalType = filled("TERM")
    forbidsColor = filled("NO_COLOR") != nil
    isInTmux = filled("TMUX") != nil
    let isRemote = filled("SSH_TTY") != nil || filled("SSH_CONNECTION") != nil
    let wanted = filled("ESCDELAY").flatMap { Int($0) }.map { min(max($0, 1), 2000) }
    escapeDelayMilliseconds = wanted ?? (isRemote ? 50 : 25)
  }

  /// Whether a screen can be drawn on this type of terminal.
  var canDraw: Bool { terminalType.map { $0 != "dumb" } ?? false }
}
