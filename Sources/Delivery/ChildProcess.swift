import Glibc

/// A program that is run with a text to read, in a process group of its own.
///
/// Foundation's `Process` waits also for what the program leaves behind in the background.
struct ChildProcess: ~Copyable {
  private static let looksPerSecond = 100

  private let process: pid_t
  private let input: Int32
  private let errorEnd: Int32

  /// `nil` where it cannot be run.
  init?(_ program: String, _ words: [String]) {
    guard access(program, X_OK) == 0, let input = Self.pipe(), let errors = Self.pipe() else {
      return nil
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.end, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errors.beginning, 2)
    var started = pid_t()
    let code = Self.spawn(&started, [program] + words, &actions)
    close(input.end)
    close(errors.beginning)
    guard code == 0 else {
      close(input.beginning)
      close(errors.end)
      return nil
    }
    (process, self.input, errorEnd) = (started, input.beginning, errors.end)
    _ = fcntl(errorEnd, F_SETFL, O_NONBLOCK)
  }

  /// No signal is blocked or ignored for it, whatever holds for us.
  private static func spawn(
    _ process: inout pid_t, _ words: [String], _ actions: inout posix_spawn_file_actions_t
  ) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    return posix_spawn(&process, words[0], &actions, &attributes, &arguments, environ)
  }

  /// The end that is read and the one that is written; no program inherits them as they are.
  private static func pipe() -> (end: Int32, beginning: Int32)? {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Gives it all there is to read, without waiting; false where that is more than a pipe holds.
  borrowing func write(_ bytes: [UInt8]) -> Bool {
    defer { close(input) }
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    return Glibc.write(input, bytes, bytes.count) == bytes.count
  }

  /// Its exit status, 128 and more for a signal; `nil` where it had to be ended after so many seconds.
  borrowing func end(within seconds: Int) -> Int32? {
    var status: Int32 = 0
    var looks = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      looks += 1
      guard looks < seconds * Self.looksPerSecond else {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        return nil
      }
      usleep(1_000_000 / UInt32(Self.looksPerSecond))
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// What it has said on stderr so far, of a long text the beginning.
  var errors: String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = read(errorEnd, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  deinit { close(errorEnd) }
}
