public import Glibc

/// A program under a real pseudo-terminal, driven by keys and read as bytes.
public final class ProgramTerminal {
  /// Why a program could not be started.
  public struct LaunchError: Error {
    public let call: String
    public let code: Int32
  }

  private let master: Int32
  /// POSIX_SPAWN_SETSID, which Swift's Glibc module leaves out.
  private static let setSessionID: Int32 = 0x80
  private let folder: TemporaryFolder?
  public let process: pid_t
  /// Everything the program has written so far.
  public private(set) var output: [UInt8] = []

  /// Starts a program as the foreground job of a session of its own.
  public init(
    _ path: String, _ arguments: [String], environment: [String: String], columns: Int, rows: Int,
    keeping folder: TemporaryFolder? = nil
  ) throws(LaunchError) {
    self.folder = folder
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, number) = (Int32(0), Int32(0))
    // TIOCSPTLCK and TIOCGPTN, which Swift's Glibc module leaves out.
    guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw LaunchError(call: "open /dev/ptmx", code: errno) }
    Self.setSize(of: master, columns: columns, rows: rows)
    process = try Self.spawn(
      path, arguments, environment: environment, terminal: "/dev/pts/\(number)")
  }

  deinit { close(master) }

  /// Types bytes.
  public func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Gives the terminal another size; the kernel tells the program.
  public func resize(columns: Int, rows: Int) {
    Self.setSize(of: master, columns: columns, rows: rows)
  }

  /// Reads until the screen's text holds a word, at most so many seconds; whether it came.
  public func waits(for word: String, seconds: Double = 60) -> Bool {
    let start = output.count
    for _ in 0..<Int(seconds * 20) {
      read(milliseconds: 50)
      if plainText(from: start).contains(word) { return true }
    }
    return false
  }

  /// Reads until the screen's text holds a word, of a program that is held most of the time.
  ///
  /// Its clock goes on meanwhile, so it tells of what takes an instant as if it took seconds. It
  /// runs for a thirtieth of what it has run before: no step that takes longer than that is over
  /// between two looks, on a machine of any speed. When the word has come, the program is held.
  public func waitsHolding(for word: String, looks: Int = 200) -> Bool {
    let start = output.count
    var instant = 5.0
    for _ in 0..<looks {
      kill(process, SIGSTOP)
      read(milliseconds: 20)
      if plainText(from: start).contains(word) { return true }
      _ = poll(nil, 0, 130)
      kill(process, SIGCONT)
      _ = poll(nil, 0, Int32(instant))
      instant *= 1 + 1.0 / 30
    }
    return false
  }

  /// Lets a held program go on.
  public func release() { kill(process, SIGCONT) }

  /// Reads on until the program ends; its exit status, or minus the signal; `nil` if it lives on.
  public func exitStatus(seconds: Double = 30) -> Int32? {
    for _ in 0..<Int(seconds * 20) {
      read(milliseconds: 50)
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        read(milliseconds: 50)
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
      }
    }
    kill(process, SIGKILL)
    return nil
  }

  /// What was written, without escape sequences.
  public func plainText(from start: Int = 0) -> String {
    let text = String(decoding: output[start...], as: UTF8.self)
    return text.replacing(/\u{1B}(?:\[[0-9;?<=>]*[ -\/]*[@-~]|[()][A-Za-z0-9]|[=>78])/, with: "")
  }

  /// Whether canonical input and echo are on, as a shell needs them.
  public var isCooked: Bool {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { return false }
    return settings.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
  }

  /// Whether the last switch between the screens went back to the shell's.
  public var hasLeftTheAlternateScreen: Bool {
    let text = String(decoding: output, as: UTF8.self)
    guard let left = text.ranges(of: "\u{1B}[?1049l").last?.lowerBound,
      let entered = text.ranges(of: "\u{1B}[?1049h").last?.lowerBound
    else { return false }
    return entered < left
  }

  private func read(milliseconds: Int32) {
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = chunk.withUnsafeMutableBytes { Glibc.read(master, $0.baseAddress, $0.count) }
    // A terminal that nobody holds any more is readable at once, for ever.
    guard count > 0 else { return _ = poll(nil, 0, milliseconds) }
    output += chunk[..<count]
  }

  private static func setSize(of terminal: Int32, columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  private static func spawn(
    _ path: String, _ arguments: [String], environment: [String: String], terminal: String
  ) throws(LaunchError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawnattr_setflags(&attributes, Int16(setSessionID | POSIX_SPAWN_SETSIGDEF))
    // A test run in the background ignores the keyboard's signals; a shell's program does not.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // The first terminal that a session's leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, &attributes, words, variables)
    guard code == 0 else { throw LaunchError(call: "posix_spawn", code: code) }
    return process
  }
}
